package org.usercenter.account.member;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.member.Member;

/**
 * A member.
 *
 * @param kind {@code internal} or {@code invited}
 * @param mobile masked
 * @param state {@code active}, {@code disabled} or {@code leaving}
 * @param leavingAt when the account will be deleted; null: it stays
 * @param documentType null: none is known, or this is a list
 * @param documentNumber masked; null likewise
 */
public record MemberView(
        String userId,
        String kind,
        String name,
        String loginName,
        @Nullable String mobile,
        List<Member.Place> departments,
        boolean memberAdministrator,
        String state,
        String joinedAt,
        @Nullable String leavingAt,
        @Nullable String documentType,
        @Nullable String documentNumber) {

    /** In a list. */
    static MemberView listed(Member member) {
        return of(member, null);
    }

    /** One alone. */
    static MemberView of(Member member, @Nullable IdentityDocument document) {
        return new MemberView(
                member.userId(),
                member.role().groupName(),
                member.name(),
                member.loginName(),
                Optional.ofNullable(member.mobile())
                        .map(NewMember::mobile)
                        .map(MobileNumber::masked)
                        .orElse(null),
                member.departments(),
                member.administrator(),
                member.state().code(),
                member.joinedAt().toString(),
                member.leavingAt() == null ? null : member.leavingAt().toString(),
                document == null ? null : document.type().code(),
                document == null ? null : document.masked());
    }
}
