package org.usercenter.account.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.account.business.ChosenSystem;
import org.usercenter.account.business.MemberRoles;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;

/** Makes internal accounts, in the session's transaction with all that belongs to them. */
public final class MemberCreation {

    private static final String AGREEMENT = "uc-agreement";
    private static final int MAX_SYSTEMS = 20;

    private final EnterpriseScope scope;
    private final Call call;
    private final Members members;

    /** In the enterprise of the scope. */
    public MemberCreation(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
        this.members = new Members(scope);
    }

    /**
     * Makes an internal account. It has no password until one is made for the SMS, and asks for another at the first login.
     *
     * @return its user id
     * @throws Refusal naming fields whose values others have
     */
    public String create(NewMember wanted) {
        refuseTaken(wanted);
        UserModel account = profile(wanted, UserProfile::create);
        account.setEnabled(true);
        MemberName.write(account, wanted.name());
        account.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        account.addRequiredAction(AGREEMENT);
        String userId = account.getId();
        call.store()
                .identifiers()
                .addUnproved(
                        call.realm(),
                        userId,
                        IdentifierKind.MOBILE,
                        wanted.mobile().e164());
        IdentityDocument document = wanted.document();
        if (document != null) {
            call.store()
                    .identifiers()
                    .addWithin(
                            call.realm(),
                            scope.groupId(),
                            userId,
                            IdentifierKind.MEMBER_ID_NUMBER,
                            document.indexValue());
        }
        call.store().members().join(call.realm(), scope.groupId(), account, MemberRole.INTERNAL);
        members.place(account, wanted.departments());
        if (wanted.administrator()) {
            call.store().members().administer(call.realm(), scope.groupId(), account, true);
        }
        wanted.roles().forEach(system -> give(userId, system));
        // Last: what is refused for anything else takes none of the day's.
        new SmsQuota(scope).acquire(wanted.mobile().e164());
        members.tell(userId, "member.first-password", Destination.of(Channel.SMS));
        members.record("member.create", userId, Map.of());
        return userId;
    }

    /**
     * Makes nothing, and refuses what {@link #create} would refuse for what others have, or for the SMS of the day.
     *
     * @param before accounts that are to be made before this one
     * @throws Refusal naming fields whose values others have
     */
    public void check(NewMember wanted, int before) {
        refuseTaken(wanted);
        profile(wanted, profile -> {
            profile.validate();
            return profile;
        });
        new SmsQuota(scope).check(wanted.mobile().e164(), before);
    }

    private void refuseTaken(NewMember wanted) {
        if ((wanted.administrator() && !scope.has(Right.ENTERPRISE))
                || (!wanted.roles().isEmpty() && !scope.has(Right.GRANTS))) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        if (wanted.administrator()) {
            scope.requireSettled();
        }
        if (wanted.roles().size() > MAX_SYSTEMS) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.ROLES, FieldCode.TOO_LONG);
        }
        new TakenQuestion(scope).refuseTaken(() -> taken(wanted));
    }

    /** As whoever gives roles to a member that is there. */
    private void give(String userId, ChosenSystem system) {
        MemberRoles roles = new MemberRoles(
                call,
                new Holder.Member(scope.groupId(), userId),
                scope.membership().mainAccountId());
        ClientModel client = system.client() == null ? null : call.realm().getClientByClientId(system.client());
        if (client == null || call.store().catalogue().system(client).isEmpty() || system.roles() == null) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.ROLES, FieldCode.NOT_OFFERED);
        }
        roles.add(client, system.roles());
    }

    private <T> T profile(NewMember wanted, Function<UserProfile, T> use) {
        try {
            return use.apply(call.session()
                    .getProvider(UserProfileProvider.class)
                    .create(
                            UserProfileContext.REGISTRATION,
                            Map.of("username", List.of(wanted.loginName().value()))));
        } catch (ValidationException e) {
            FieldCode code = e.hasError(Messages.USERNAME_EXISTS) ? FieldCode.TAKEN : FieldCode.FORMAT;
            throw Refusal.of(ProblemCode.INVALID, NewMember.LOGIN_NAME, code);
        }
    }

    /** Before anything is written, so that all of them are named; whoever is faster still wins at the unique key. */
    private Taken taken(NewMember wanted) {
        Map<String, FieldCode> taken = new LinkedHashMap<>();
        boolean known = true;
        UserModel namesake = call.session()
                .users()
                .getUserByUsername(call.realm(), wanted.loginName().value());
        if (namesake != null) {
            taken.put(NewMember.LOGIN_NAME, FieldCode.TAKEN);
            known = members.isInternal(namesake.getId());
        }
        Optional<String> holder = members.holder(wanted.mobile());
        if (holder.isPresent()) {
            taken.put(NewMember.MOBILE, FieldCode.MOBILE_TAKEN);
            known = known && members.isInternal(holder.get());
        }
        IdentityDocument document = wanted.document();
        if (document != null && isMembers(document)) {
            taken.put(NewMember.DOCUMENT_NUMBER, FieldCode.TAKEN);
        }
        return new Taken(taken, known);
    }

    private boolean isMembers(IdentityDocument document) {
        return call.store()
                .identifiers()
                .findUserIdsNotUnique(call.realm(), IdentifierKind.MEMBER_ID_NUMBER, document.indexValue())
                .anyMatch(holder -> call.store()
                        .members()
                        .find(call.realm(), scope.groupId(), holder)
                        .isPresent());
    }
}
