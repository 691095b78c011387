package org.usercenter.account.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.UserModel;
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
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.member.ContactHolder;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * Members of the enterprise of a scope, and who may do what with them. The main account is none of them, so that nobody
 * manages it; a member administrator is managed by the main account only.
 */
final class Members {

    private final EnterpriseScope scope;
    private final Call call;

    Members(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /**
     * One of them, to be read.
     *
     * @throws Refusal when there is none, or the caller is another one without the right to manage them, which is the same
     */
    Member read(String userId) {
        if (!scope.has(Right.MEMBERS) && !call.caller().id().equals(userId)) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return found(userId);
    }

    /**
     * One of them, to be changed.
     *
     * @throws Refusal when there is none, it is managed by the main account only, or has power over the realm
     */
    Member managed(String userId) {
        Member member = found(userId);
        boolean forbidden = (member.administrator() && !scope.has(Right.ENTERPRISE))
                // Whoever sets his mobile or password is he.
                || RealmPower.isHeldBy(account(member));
        if (forbidden) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        return member;
    }

    /**
     * Refuses what would let the caller be a member who has what he cannot give.
     *
     * @throws Refusal when the member has business roles and the caller gives none
     */
    void refuseHolder(Member member) {
        Holder.Member holder = new Holder.Member(scope.groupId(), member.userId());
        if (!scope.has(Right.GRANTS)
                && !call.store().grants().all(call.realm(), holder).isEmpty()) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
    }

    /**
     * An internal account, to be changed.
     *
     * @throws Refusal as {@link #managed}, or when it is a sub-account
     */
    Member internal(String userId) {
        return ofKind(managed(userId), MemberRole.INTERNAL);
    }

    /** A sub-account; as {@link #internal}. */
    Member invited(String userId) {
        return ofKind(managed(userId), MemberRole.INVITED);
    }

    private static Member ofKind(Member member, MemberRole role) {
        if (member.role() != role) {
            throw Refusal.of(ProblemCode.OTHER_KIND);
        }
        return member;
    }

    private Member found(String userId) {
        return call.store()
                .members()
                .find(call.realm(), scope.groupId(), userId)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    UserModel account(Member member) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), member.userId()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    MemberView view(Member member) {
        return MemberView.of(member, document(member).orElse(null));
    }

    /** Of an internal account: a sub-account's own is none of the enterprise's business. */
    private Optional<IdentityDocument> document(Member member) {
        return member.role() == MemberRole.INTERNAL
                ? call.store()
                        .identifiers()
                        .value(call.realm(), member.userId(), IdentifierKind.MEMBER_ID_NUMBER)
                        .flatMap(MemberDocument::ofIndex)
                : Optional.empty();
    }

    /**
     * Refuses what would leave the enterprise with the contact of somebody who has left it.
     *
     * @throws Refusal when the member's mobile or email is the enterprise's contact
     */
    void refuseContact(Member member) {
        if (new ContactHolder(
                        call.store(),
                        call.realm(),
                        scope.enterprise().particulars().contact())
                .is(account(member))) {
            throw Refusal.of(ProblemCode.IS_CONTACT);
        }
    }

    /** Whose login mobile it is. */
    Optional<String> holder(MobileNumber mobile) {
        return call.store().identifiers().findUserId(call.realm(), IdentifierKind.MOBILE, mobile.e164());
    }

    /** Whether the account is an internal one of the enterprise, whose mobile it sees in its list. */
    boolean isInternal(String userId) {
        return call.store()
                .members()
                .find(call.realm(), scope.groupId(), userId)
                .filter(member -> member.role() == MemberRole.INTERNAL)
                .isPresent();
    }

    /**
     * Puts an account into just these departments.
     *
     * @throws Refusal when one of them is none of the enterprise's, or there are more than twenty
     */
    void place(UserModel account, List<String> departments) {
        if (departments.size() > NewMember.MAX_DEPARTMENTS) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.DEPARTMENTS, FieldCode.TOO_LONG);
        }
        if (!call.store().members().place(call.realm(), scope.groupId(), account, departments)) {
            throw Refusal.of(ProblemCode.INVALID, NewMember.DEPARTMENTS, FieldCode.NOT_OFFERED);
        }
    }

    /** Tells a member something that the enterprise has done. */
    void tell(String userId, String kind, Destination... where) {
        String enterprise = scope.membership().name().value();
        call.store()
                .outbox()
                .write(
                        call.realm(),
                        new NewMessage(userId, kind, Set.of(where), Map.of("enterprise", enterprise), true));
    }

    /** Tells the main account of something that was done to a member, when another has done it. */
    void tellMainAccount(String kind, Member member) {
        String mainAccount = scope.membership().mainAccountId();
        if (!mainAccount.equals(call.caller().id())) {
            call.store()
                    .outbox()
                    .write(
                            call.realm(),
                            new NewMessage(
                                    mainAccount,
                                    kind,
                                    Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                                    Map.of("person", member.loginName()),
                                    true));
        }
    }

    /** Writes the journal, together with the change. */
    void record(String action, String userId, Map<String, String> details) {
        call.store()
                .journal()
                .record(call.realm(), call.entry(action, userId, details).within(scope.groupId()));
    }
}
