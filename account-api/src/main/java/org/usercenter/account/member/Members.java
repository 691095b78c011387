package org.usercenter.account.member;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.enterprise.EnterpriseScope;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.member.Member;

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
     * @throws Refusal when there is none, or the caller is another one without the right to manage them
     */
    Member read(String userId) {
        if (!scope.has(Right.MEMBERS) && !call.caller().id().equals(userId)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        return found(userId);
    }

    /**
     * One of them, to be changed.
     *
     * @throws Refusal when there is none, or it is managed by the main account only
     */
    Member managed(String userId) {
        Member member = found(userId);
        if (member.administrator() && !scope.has(Right.ENTERPRISE)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        return member;
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
        EnterpriseContact contact = scope.enterprise().particulars().contact();
        String mobile = contact.mobile() == null ? null : contact.mobile().e164();
        boolean reached = has(member, mobile, IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE)
                || has(member, contact.email(), IdentifierKind.CONTACT_EMAIL)
                || (contact.email() != null
                        && contact.email().equalsIgnoreCase(account(member).getEmail()));
        if (reached) {
            throw Refusal.of(ProblemCode.IS_CONTACT);
        }
    }

    private boolean has(Member member, @Nullable String value, IdentifierKind... kinds) {
        return value != null
                && Stream.of(kinds)
                        .flatMap(kind -> call.store().identifiers().values(call.realm(), member.userId(), kind))
                        .anyMatch(value::equals);
    }
}
