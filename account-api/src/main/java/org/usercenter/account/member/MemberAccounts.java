package org.usercenter.account.member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.RolesWithdrawn;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.member.AccessEnded;
import org.usercenter.storage.member.DisabledAccount;
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
        PersonName name =
                edit.name() == null ? null : NewMember.value(NewMember.NAME, edit.name(), PersonName::parse, wrong);
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
            changeMobile(before, account, mobile);
        }
        if (edit.departments() != null) {
            members.place(account, edit.departments());
        }
        if (edit.memberAdministrator() != null) {
            boolean change = edit.memberAdministrator() != before.administrator();
            if (change && !scope.has(Right.ENTERPRISE)) {
                throw Refusal.of(ProblemCode.FORBIDDEN);
            }
            if (change && edit.memberAdministrator()) {
                scope.requireSettled();
            }
            // Even when the list says so already: the group decides.
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
        members.record("member.edit", before.userId(), Map.of("fields", String.join(",", fields(edit))));
    }

    /**
     * Both mobiles are told: the old one too, because whoever has it can no longer log in with it. What is open ends, as
     * another may use the account from now on, and the main account learns of it.
     */
    private void changeMobile(Member before, UserModel account, MobileNumber mobile) {
        members.refuseHolder(before);
        new TakenQuestion(scope).refuseTaken(() -> members.holder(mobile)
                .map(holder -> new Taken(Map.of(NewMember.MOBILE, FieldCode.MOBILE_TAKEN), members.isInternal(holder)))
                .orElseGet(() -> new Taken(Map.of(), true)));
        new SmsQuota(scope).acquire(mobile.e164(), before.mobile());
        Set<Destination> told = new HashSet<>(Set.of(Destination.of(Channel.PAGE)));
        told.add(new Destination(Channel.SMS, mobile.e164()));
        String old = before.mobile();
        if (old != null) {
            told.add(new Destination(Channel.SMS, old));
            call.store().identifiers().remove(call.realm(), before.userId(), IdentifierKind.MOBILE, old);
        }
        call.store().identifiers().addUnproved(call.realm(), before.userId(), IdentifierKind.MOBILE, mobile.e164());
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
        members.tellMainAccount("member.mobile-changed", before);
        endAccess(account);
    }

    /** Ends all that an account has open. */
    private void endAccess(UserModel account) {
        call.session().users().setNotBeforeForUser(call.realm(), account, now());
        new AccessEnded(call.session(), call.realm(), account.getId()).publish();
    }

    /** Ends what an internal account has open, takes its roles here, and lets it in no more. */
    void disable(Member member) {
        members.refuseContact(member);
        if (shutOut(member)) {
            members.record("member.disable", member.userId(), Map.of());
        }
    }

    private boolean shutOut(Member member) {
        UserModel account = members.account(member);
        withdrawAll(member);
        if (!DisabledAccount.disable(account)) {
            return false;
        }
        endAccess(account);
        return true;
    }

    /** Seconds since the epoch, as Keycloak keeps them. */
    private static int now() {
        return Math.toIntExact(Time.currentTimeMillis() / 1000);
    }

    private void withdrawAll(Member member) {
        Holder.Member holder = new Holder.Member(scope.groupId(), member.userId());
        call.store().grants().all(call.realm(), holder).forEach((client, roles) -> {
            List<String> losers = call.store().grants().withdraw(call.realm(), holder, client, roles, call.deed());
            new RolesWithdrawn(call.session(), call.realm(), losers, client).publish();
        });
    }

    /**
     * Lets an internal account in again, without the roles that it had.
     *
     * @throws Refusal when it is to be deleted, or others than the enterprise have disabled it
     */
    void enable(Member member) {
        if (member.leavingAt() != null) {
            throw Refusal.of(ProblemCode.LEAVING);
        }
        UserModel account = members.account(member);
        if (!account.isEnabled()) {
            if (!DisabledAccount.isEnterprises(account)) {
                throw Refusal.of(ProblemCode.HELD);
            }
            DisabledAccount.enable(account);
            members.record("member.enable", member.userId(), Map.of());
        }
    }

    /**
     * Takes the password of an internal account and has another one sent.
     *
     * @throws Refusal when it is disabled, has no mobile or business roles that the caller cannot give, or too often
     */
    void resetPassword(Member member) {
        UserModel account = members.account(member);
        if (!account.isEnabled()) {
            throw Refusal.of(member.leavingAt() == null ? ProblemCode.DISABLED : ProblemCode.LEAVING);
        }
        members.refuseHolder(member);
        if (member.mobile() == null) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.MOBILE, FieldCode.MISSING);
        }
        call.acquire(PASSWORDS, member.userId());
        new SmsQuota(scope).acquire(member.mobile());
        account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(id -> account.credentialManager().removeStoredCredentialById(id));
        account.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        endAccess(account);
        members.tell(member.userId(), "member.new-password", Destination.of(Channel.SMS));
        members.record("member.reset-password", member.userId(), Map.of());
    }

    /** Has an internal account deleted after the waiting time; until then it is shut out. */
    void delete(Member member) {
        scope.requireSettled();
        members.refuseContact(member);
        shutOut(member);
        Instant at = Instant.ofEpochMilli(Time.currentTimeMillis()).plus(WAITING_TIME);
        if (call.store().members().leaveAt(call.realm(), scope.groupId(), member.userId(), at)) {
            members.record("member.delete", member.userId(), Map.of("at", at.toString()));
        }
    }

    /** Takes the wish to delete it back; it stays disabled. */
    void keep(Member member) {
        if (call.store().members().leaveAt(call.realm(), scope.groupId(), member.userId(), null)) {
            members.record("member.keep", member.userId(), Map.of());
        }
    }

    /** Lets a sub-account go. The person stays who he is; what he has open for the enterprise ends. */
    void unbind(Member member) {
        members.refuseContact(member);
        withdrawAll(member);
        // While he is one of those whose names the enterprise reads.
        members.record("member.unbind", member.userId(), Map.of());
        call.store().members().leave(call.realm(), scope.groupId(), members.account(member));
        members.tell(member.userId(), "member.unbound", Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL));
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
