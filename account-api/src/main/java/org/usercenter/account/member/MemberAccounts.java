package org.usercenter.account.member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.enterprise.EnterpriseScope;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.RolesWithdrawn;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.member.AccessEnded;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * What becomes of the accounts of members, in the request's transaction together with its entry in the journal and what people
 * are told.
 */
final class MemberAccounts {

    /** Between the wish to delete an internal account and its deletion. */
    static final Duration WAITING_TIME = Duration.ofDays(7);

    private static final String AGREEMENT = "uc-agreement";
    private static final RateLimit PASSWORDS = new RateLimit("member.password", 5, Duration.ofDays(1));

    private final EnterpriseScope scope;
    private final Call call;
    private final Members members;

    MemberAccounts(EnterpriseScope scope) {
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
    String create(NewMember wanted) {
        if (wanted.administrator() && !scope.has(Right.ENTERPRISE)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        refuseTaken(wanted);
        UserModel account = account(wanted);
        account.setEnabled(true);
        MemberName.write(account, wanted.name());
        account.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        account.addRequiredAction(AGREEMENT);
        String userId = account.getId();
        call.store()
                .identifiers()
                .add(call.realm(), userId, IdentifierKind.MOBILE, wanted.mobile().e164());
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
        place(account, wanted.departments());
        if (wanted.administrator()) {
            call.store().members().administer(call.realm(), scope.groupId(), account, true);
        }
        tell(userId, "member.first-password", Destination.of(Channel.SMS));
        record("member.create", userId, Map.of());
        return userId;
    }

    private UserModel account(NewMember wanted) {
        try {
            return call.session()
                    .getProvider(UserProfileProvider.class)
                    .create(
                            UserProfileContext.REGISTRATION,
                            Map.of("username", List.of(wanted.loginName().value())))
                    .create();
        } catch (ValidationException e) {
            FieldCode code = e.hasError(Messages.USERNAME_EXISTS) ? FieldCode.TAKEN : FieldCode.FORMAT;
            throw Refusal.of(ProblemCode.INVALID, NewMember.LOGIN_NAME, code);
        }
    }

    /** Before anything is written, so that all of them are named; whoever is faster still wins at the unique key. */
    private void refuseTaken(NewMember wanted) {
        Map<String, FieldCode> taken = new LinkedHashMap<>();
        if (call.session()
                        .users()
                        .getUserByUsername(call.realm(), wanted.loginName().value())
                != null) {
            taken.put(NewMember.LOGIN_NAME, FieldCode.TAKEN);
        }
        if (isTaken(wanted.mobile())) {
            taken.put(NewMember.MOBILE, FieldCode.MOBILE_TAKEN);
        }
        IdentityDocument document = wanted.document();
        if (document != null && isMembers(document)) {
            taken.put(NewMember.DOCUMENT_NUMBER, FieldCode.TAKEN);
        }
        if (!taken.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, taken);
        }
    }

    private boolean isTaken(MobileNumber mobile) {
        return call.store()
                .identifiers()
                .findUserId(call.realm(), IdentifierKind.MOBILE, mobile.e164())
                .isPresent();
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

    private void place(UserModel account, List<String> departments) {
        if (!call.store().members().place(call.realm(), scope.groupId(), account, departments)) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.DEPARTMENTS, FieldCode.NOT_OFFERED);
        }
    }

    /**
     * Changes a member.
     *
     * @throws Refusal when a value cannot be taken, or the caller may not
     */
    void edit(Member before, MemberEdit edit) {
        boolean personal = edit.name() != null || edit.mobile() != null;
        if (personal && before.role() != MemberRole.INTERNAL) {
            throw Refusal.of(ProblemCode.OTHER_KIND);
        }
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        PersonName name = edit.name() == null
                ? null
                : NewMember.value(NewMember.NAME, edit.name(), PersonName::parse, wrong);
        MobileNumber mobile = edit.mobile() == null
                ? null
                : NewMember.value(NewMember.MOBILE, edit.mobile(), NewMember::mobile, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, wrong);
        }
        UserModel account = members.account(before);
        if (name != null) {
            MemberName.write(account, name);
        }
        if (mobile != null && !mobile.e164().equals(before.mobile())) {
            changeMobile(before, mobile);
        }
        if (edit.departments() != null) {
            place(account, edit.departments());
        }
        if (edit.memberAdministrator() != null && edit.memberAdministrator() != before.administrator()) {
            if (!scope.has(Right.ENTERPRISE)) {
                throw Refusal.of(ProblemCode.FORBIDDEN);
            }
            call.store().members().administer(call.realm(), scope.groupId(), account, edit.memberAdministrator());
        }
        boolean only = call.store()
                .members()
                .edit(
                        call.realm(),
                        scope.groupId(),
                        before.userId(),
                        before.version(),
                        name == null ? null : name.value());
        if (!only) {
            throw Refusal.of(ProblemCode.CHANGED);
        }
        record("member.edit", before.userId(), Map.of("fields", String.join(",", fields(edit))));
    }

    /** Both mobiles are told: the old one too, because whoever has it can no longer log in with it. */
    private void changeMobile(Member before, MobileNumber mobile) {
        if (isTaken(mobile)) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.MOBILE, FieldCode.MOBILE_TAKEN);
        }
        Set<Destination> told = new HashSet<>(Set.of(Destination.of(Channel.PAGE)));
        told.add(new Destination(Channel.SMS, mobile.e164()));
        String old = before.mobile();
        if (old != null) {
            told.add(new Destination(Channel.SMS, old));
            call.store().identifiers().remove(call.realm(), before.userId(), IdentifierKind.MOBILE, old);
        }
        call.store().identifiers().add(call.realm(), before.userId(), IdentifierKind.MOBILE, mobile.e164());
        call.store()
                .outbox()
                .write(
                        call.realm(),
                        new NewMessage(
                                before.userId(),
                                "contact.mobile.changed",
                                told,
                                Map.of("contact", mobile.masked()),
                                true));
    }

    /** Ends what an internal account has open, takes its roles here, and lets it in no more. */
    void disable(Member member) {
        members.refuseContact(member);
        if (shutOut(member)) {
            record("member.disable", member.userId(), Map.of());
        }
    }

    private boolean shutOut(Member member) {
        UserModel account = members.account(member);
        withdrawAll(member);
        if (!account.isEnabled()) {
            return false;
        }
        account.setEnabled(false);
        call.session().users().setNotBeforeForUser(call.realm(), account, now());
        new AccessEnded(call.session(), call.realm(), member.userId()).publish();
        return true;
    }

    /** Seconds since the epoch, as Keycloak keeps them. */
    private static int now() {
        return Math.toIntExact(Time.currentTimeMillis() / 1000);
    }

    private void withdrawAll(Member member) {
        Holder.Member holder = new Holder.Member(scope.groupId(), member.userId());
        call.store().grants().all(call.realm(), holder).forEach((client, roles) -> {
            List<String> losers =
                    call.store().grants().withdraw(call.realm(), holder, client, roles, call.deed());
            new RolesWithdrawn(call.session(), call.realm(), losers, client).publish();
        });
    }

    /**
     * Lets an internal account in again, without the roles that it had.
     *
     * @throws Refusal when it is to be deleted
     */
    void enable(Member member) {
        if (member.leavingAt() != null) {
            throw Refusal.of(ProblemCode.LEAVING);
        }
        UserModel account = members.account(member);
        if (!account.isEnabled()) {
            account.setEnabled(true);
            record("member.enable", member.userId(), Map.of());
        }
    }

    /**
     * Takes the password of an internal account and has another one sent.
     *
     * @throws Refusal when it has no mobile, or too often
     */
    void resetPassword(Member member) {
        if (member.mobile() == null) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.MOBILE, FieldCode.MISSING);
        }
        if (!call.store().limits().tryAcquire(call.realm(), PASSWORDS, member.userId())) {
            throw Refusal.tooMany(
                    call.store().limits().secondsUntilFree(call.realm(), PASSWORDS, member.userId()));
        }
        UserModel account = members.account(member);
        account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(id -> account.credentialManager().removeStoredCredentialById(id));
        account.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        call.session().users().setNotBeforeForUser(call.realm(), account, now());
        new AccessEnded(call.session(), call.realm(), member.userId()).publish();
        tell(member.userId(), "member.new-password", Destination.of(Channel.SMS));
        record("member.reset-password", member.userId(), Map.of());
    }

    /** Has an internal account deleted after the waiting time; until then it is shut out. */
    void delete(Member member) {
        members.refuseContact(member);
        shutOut(member);
        Instant at = Instant.ofEpochMilli(Time.currentTimeMillis()).plus(WAITING_TIME);
        if (call.store().members().leaveAt(call.realm(), scope.groupId(), member.userId(), at)) {
            record("member.delete", member.userId(), Map.of("at", at.toString()));
        }
    }

    /** Takes the wish to delete it back; it stays disabled. */
    void keep(Member member) {
        if (call.store().members().leaveAt(call.realm(), scope.groupId(), member.userId(), null)) {
            record("member.keep", member.userId(), Map.of());
        }
    }

    /** Lets a sub-account go. The person stays who he is; what he has open for the enterprise ends. */
    void unbind(Member member) {
        members.refuseContact(member);
        withdrawAll(member);
        call.store().members().leave(call.realm(), scope.groupId(), members.account(member));
        tell(member.userId(), "member.unbound", Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL));
        record("member.unbind", member.userId(), Map.of());
    }

    private void tell(String userId, String kind, Destination... where) {
        String enterprise = scope.membership().name().value();
        call.store()
                .outbox()
                .write(
                        call.realm(),
                        new NewMessage(userId, kind, Set.of(where), Map.of("enterprise", enterprise), true));
    }

    private void record(String action, String userId, Map<String, String> further) {
        Map<String, String> details = new HashMap<>(further);
        details.put("enterprise", scope.groupId());
        call.record(action, userId, details);
    }

    private static List<String> fields(MemberEdit edit) {
        List<String> fields = new ArrayList<>();
        add(fields, NewMember.NAME, edit.name());
        add(fields, NewMember.MOBILE, edit.mobile());
        add(fields, NewMember.DEPARTMENTS, edit.departments());
        add(fields, "memberAdministrator", edit.memberAdministrator());
        return fields;
    }

    private static void add(List<String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name);
        }
    }
}
