package org.usercenter.account.invitation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.person.PersonHeading;

/**
 * Persons whom an enterprise can invite. Found only by whoever knows name and identifier both; anybody else learns nothing, not
 * even that one of them is known here.
 */
final class Candidates {

    /** Of all who manage members of one enterprise together. */
    private static final RateLimit SEARCHES = new RateLimit("member.invite-search", 200, Duration.ofDays(1));

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String KEY = "uc-candidate.";
    private static final String PERSON = "person";
    private static final String SEARCHER = "searcher";
    private static final String ENTERPRISE = "enterprise";

    private final EnterpriseScope scope;
    private final Call call;

    Candidates(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** A person that was found: his account and names. */
    record Found(String userId, PersonName name, LoginName loginName) {}

    /**
     * Looks for a person.
     *
     * @throws Refusal when this enterprise has searched too often
     */
    CandidateView search(CandidateSearch wanted) {
        call.acquire(SEARCHES, scope.groupId());
        String identifier = wanted.identifier() == null ? "" : wanted.identifier();
        // All lookups each time, so that the time tells nothing either.
        Optional<UserModel> byLoginName = byLoginName(identifier);
        Optional<UserModel> byNumber = byNumber(identifier);
        Optional<Found> found = person(byLoginName.or(() -> byNumber))
                .filter(person -> person.name().value().equals(name(wanted.name())));
        return new CandidateView(found.map(this::candidate).orElse(null));
    }

    private CandidateView.Candidate candidate(Found found) {
        String token = SecretGenerator.getInstance().generateSecureID();
        Map<String, String> notes = new HashMap<>();
        notes.put(PERSON, found.userId());
        notes.put(SEARCHER, call.caller().id());
        notes.put(ENTERPRISE, scope.groupId());
        tokens().put(KEY + token, LIFE.toSeconds(), notes);
        return new CandidateView.Candidate(
                token, found.name().masked(), found.loginName().masked());
    }

    /**
     * The person of a token, which is good no more then.
     *
     * @throws Refusal when it is none of the caller's and this enterprise's
     */
    Found take(String token) {
        Map<String, String> notes = tokens().remove(KEY + token);
        if (notes == null
                || !call.caller().id().equals(notes.get(SEARCHER))
                || !scope.groupId().equals(notes.get(ENTERPRISE))) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return person(Optional.ofNullable(call.session().users().getUserById(call.realm(), notes.get(PERSON))))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private Optional<Found> person(Optional<UserModel> account) {
        String userId = account.map(UserModel::getId).orElse("");
        Optional<PersonHeading> heading = call.store().persons().heading(call.realm(), userId);
        return account.filter(UserModel::isEnabled)
                .flatMap(user -> heading.flatMap(person ->
                        loginName(user.getUsername()).map(loginName -> new Found(userId, person.name(), loginName))));
    }

    private Optional<UserModel> byLoginName(String typed) {
        // A name that nobody can have, so that a search is made all the same.
        String name = loginName(typed).map(LoginName::value).orElse("-");
        return Optional.ofNullable(call.session().users().getUserByUsername(call.realm(), name));
    }

    private Optional<UserModel> byNumber(String typed) {
        List<IdentityDocument> documents = IdentityDocument.recognise(typed);
        Optional<String> found = documents.stream()
                .map(IdentityDocument::indexValue)
                .distinct()
                .flatMap(value ->
                        call.store().identifiers().findUserId(call.realm(), IdentifierKind.ID_NUMBER, value).stream())
                .findFirst();
        return found.map(id -> call.session().users().getUserById(call.realm(), id));
    }

    private static Optional<LoginName> loginName(String typed) {
        try {
            return Optional.of(LoginName.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String name(@Nullable String typed) {
        try {
            return PersonName.parse(typed).value();
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private SingleUseObjectProvider tokens() {
        return call.session().singleUseObjects();
    }
}
