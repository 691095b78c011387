package org.usercenter.account.invitation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.member.Member;

/**
 * An invitation.
 *
 * @param enterpriseName for the person; null for the enterprise
 * @param uscc likewise
 * @param nameMasked for the enterprise; null for the person
 * @param loginNameMasked likewise
 * @param state {@code open}, {@code accepted}, {@code declined}, {@code withdrawn} or {@code expired}
 * @param roles names of business roles, with those of their systems
 * @param until when it ends unanswered
 */
public record InvitationView(
        String id,
        @Nullable String enterpriseName,
        @Nullable String uscc,
        @Nullable String nameMasked,
        @Nullable String loginNameMasked,
        String state,
        List<Member.Place> departments,
        List<String> roles,
        String invitedAt,
        String until) {}
