package org.usercenter.account.operator.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Page;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.operator.Findings;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.ReasonBody;
import org.usercenter.account.operator.RequiredText;
import org.usercenter.account.operator.foureyes.ProposalMade;
import org.usercenter.account.operator.foureyes.Proposing;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameStanding;

/** Natural persons and internal accounts as operators look for them. Who concerns the caller is not found. */
public final class FoundPersonsResource {

    private static final String SEARCH = "person.search";
    private static final RequiredText TEXT = new RequiredText("text", 100);

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public FoundPersonsResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** Names are encrypted, so a name is found as a whole only. */
    @POST
    @Path("search")
    @Operation(
            id = "searchFoundPersons",
            summary = "Persons and internal accounts by login name, whole name, document number or mobile, masked;"
                    + " every search stands in the journal",
            right = Right.OPERATOR,
            body = PersonSearchBody.class,
            answer = FoundPerson.class,
            paged = true,
            perHour = 300)
    public Response search(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor,
            @Nullable String body) {
        return scope.answer(here, () -> {
            String text = TEXT.of(call.body(body, PersonSearchBody.class).text());
            Paging paging = call.paging(max, cursor);
            List<AccountEntry> rows = new PersonSearch(call).find(text, paging.afterId(), paging.rows());
            Page<FoundPerson> found = Findings.ofAccounts(scope, rows, AccountEntry::userId)
                    .page(paging, row -> List.of(row.userId()), FoundPerson::of);
            scope.search(SEARCH, found.items().size());
            return Answer.of(found);
        });
    }

    @GET
    @Path("{person}")
    @Operation(
            id = "getFoundPerson",
            summary = "One person or internal account, masked; every look stands in the journal",
            right = Right.OPERATOR,
            answer = FoundPersonView.class,
            perHour = 300)
    public Response one(@Context ResourceInfo here, @PathParam("person") String id) {
        return scope.answer(here, () -> {
            AccountEntry account = account(id);
            scope.look(OperatorScope.PERSON_LOOK, id, Map.of());
            return Answer.of(view(account));
        });
    }

    @POST
    @Path("{person}/number-requests")
    @Operation(
            id = "requestPersonNumber",
            summary = "Ask another operator for the consent to read a person's full number",
            right = Right.OPERATOR,
            body = NumberRequestBody.class,
            answer = ProposalMade.class,
            status = 201,
            perHour = 60)
    public Response requestNumber(@Context ResourceInfo here, @PathParam("person") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            account(id);
            String reason =
                    ReasonBody.given(call.body(body, NumberRequestBody.class).reason());
            Numbers numbers = new Numbers(call);
            String part = numbers.ofAccount(id)
                    .map(held -> numbers.part(null, held))
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            return new Proposing(call).propose(new NumberReading(scope), id, part, reason);
        });
    }

    private AccountEntry account(String id) {
        return call.store().directory().accounts(call.realm(), List.of(id)).stream()
                .filter(found -> !scope.concerns(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private FoundPersonView view(AccountEntry account) {
        Optional<Person> person = call.store().persons().find(call.realm(), account.userId());
        Optional<Numbers.Held> held = new Numbers(call).ofAccount(account.userId());
        RealNameStanding standing = call.store().realNames().standing(call.realm(), account.userId());
        return new FoundPersonView(
                account.userId(),
                account.person() ? "person" : "member",
                account.loginName(),
                account.name(),
                held.map(found -> found.document().type().code()).orElse(null),
                held.map(found -> found.document().masked()).orElse(null),
                person.map(Person::documentValidUntil).map(LocalDate::toString).orElse(null),
                standing.level().value(),
                standing.way(),
                standing.since() == null ? null : standing.since().toString(),
                mobile(account.userId()),
                email(account.userId()),
                account.enabled(),
                places(account.userId()));
    }

    private @Nullable String mobile(String userId) {
        return call.store()
                .identifiers()
                .value(call.realm(), userId, IdentifierKind.MOBILE)
                .map(stored -> MobileNumber.parse(stored, EnumSet.allOf(MobileRegion.class))
                        .masked())
                .orElse(null);
    }

    private @Nullable String email(String userId) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .map(UserModel::getEmail)
                .map(email -> new EmailAddress(email).masked())
                .orElse(null);
    }

    private List<FoundPersonView.Place> places(String userId) {
        return call.store().memberships().standing(call.realm(), userId).memberships().stream()
                .filter(membership -> membership.role() != MemberRole.OWNER)
                .map(membership -> new FoundPersonView.Place(
                        membership.groupId(),
                        membership.uscc().value(),
                        membership.name().value(),
                        membership.role().groupName(),
                        membership.suspended()))
                .toList();
    }
}
