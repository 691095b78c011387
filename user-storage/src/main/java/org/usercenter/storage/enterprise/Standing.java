package org.usercenter.storage.enterprise;

import java.util.List;

/**
 * Who an account stands for.
 *
 * @param person whether it is a natural person's
 * @param memberships the enterprises that it belongs to, by name
 */
public record Standing(boolean person, List<Membership> memberships) {

    public Standing {
        memberships = List.copyOf(memberships);
    }

    /**
     * Whether a suspended enterprise keeps the account from logging in: that of a main or an internal account, or all for
     * which somebody acts who is no person of his own.
     */
    public boolean isSuspended() {
        List<Membership> bound = memberships.stream()
                .filter(each -> each.role() != MemberRole.INVITED)
                .toList();
        List<Membership> deciding = bound.isEmpty() && !person ? memberships : bound;
        return !deciding.isEmpty() && deciding.stream().allMatch(Membership::suspended);
    }
}
