package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;

/**
 * As whom an account acts in a business system (身份).
 *
 * @param userId the account
 * @param membership the enterprise for which it acts; null: for itself
 */
public record ActingIdentity(String userId, @Nullable Membership membership) {

    private static final String SELF = "self";

    /**
     * All that an account can act as. A main account acts as its enterprise only and an internal account for its
     * enterprise only; a natural person for himself or for any enterprise that invited him. Nobody acts for an enterprise
     * that is suspended.
     */
    static List<ActingIdentity> of(String userId, Standing standing) {
        if (standing.isSuspended()) {
            return List.of();
        }
        List<Membership> memberships = standing.memberships();
        Optional<Membership> owned = first(memberships, MemberRole.OWNER);
        if (owned.isPresent()) {
            return List.of(new ActingIdentity(userId, owned.get()));
        }
        List<Membership> internal = memberships.stream()
                .filter(membership -> membership.role() == MemberRole.INTERNAL)
                .toList();
        if (!internal.isEmpty()) {
            // An internal account belongs to one enterprise; in several it is left open to whom.
            return internal.size() == 1 ? List.of(new ActingIdentity(userId, internal.get(0))) : List.of();
        }
        List<ActingIdentity> identities = new ArrayList<>();
        if (standing.person()) {
            identities.add(new ActingIdentity(userId, null));
        }
        memberships.stream()
                .filter(membership -> !membership.suspended())
                .forEach(membership -> identities.add(new ActingIdentity(userId, membership)));
        return List.copyOf(identities);
    }

    private static Optional<Membership> first(List<Membership> memberships, MemberRole role) {
        return memberships.stream()
                .filter(membership -> membership.role() == role)
                .findFirst();
    }

    /** What is remembered of the choice: {@code self}, or the id of the enterprise's group. */
    public String value() {
        return membership == null ? SELF : membership.groupId();
    }

    /** What the account is then. */
    public AccountType type() {
        if (membership == null) {
            return AccountType.PERSON;
        }
        return membership.role() == MemberRole.OWNER ? AccountType.ENTERPRISE : AccountType.MEMBER;
    }

    /** Whose business roles count. */
    public Holder holder() {
        if (membership == null) {
            return new Holder.Person(userId);
        }
        return membership.role() == MemberRole.OWNER
                ? new Holder.Enterprise(membership.groupId())
                : new Holder.Member(membership.groupId(), userId);
    }

    /** Whose particulars count: the enterprise's group, or the person. */
    String particularsId() {
        return membership == null ? userId : membership.groupId();
    }

    /** The account whose real-name level counts: that of the enterprise, if one acts for it. */
    public String levelAccountId() {
        return membership == null ? userId : membership.mainAccountId();
    }
}
