package org.usercenter.account.servicedesk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.operator.foureyes.ProposalView;

/**
 * One account as the service desk sees it; times in ISO 8601.
 *
 * @param number of the enterprise, or masked of the person; null: none
 * @param level of its real name, 1 to 3
 * @param email masked; null: none
 * @param suspended whether nobody acts for its enterprise for a time
 * @param held whether an appeal holds it, so that no key is taken away
 * @param privileged whether it has power over the realm, so that administrators alone change it
 * @param password whether it has one
 * @param keys what it is logged in with
 * @param limits what was counted of it
 * @param removals keys that are to be taken from it, when another operator agrees
 */
public record AccountStory(
        AccountHit account,
        @Nullable String number,
        int level,
        @Nullable String email,
        boolean suspended,
        boolean held,
        boolean privileged,
        boolean password,
        @Nullable String createdAt,
        Lock lock,
        List<Key> keys,
        List<Limit> limits,
        List<ProposalView> removals) {

    public AccountStory {
        keys = List.copyOf(keys);
        limits = List.copyOf(limits);
        removals = List.copyOf(removals);
    }

    /**
     * Failures of logins, and what came of them.
     *
     * @param state {@code none}, {@code temporary} or {@code permanent}
     * @param until end of a temporary one; null: there is none
     * @param failures since the last success
     * @param lastAt of the last failure; null: none
     * @param lastIp remote address of it; null: none
     */
    public record Lock(
            String state, @Nullable String until, int failures, @Nullable String lastAt, @Nullable String lastIp) {}

    /**
     * A key.
     *
     * @param kind {@code certificate}, {@code mobile} or {@code link}
     * @param name holder, authority, serial ending and last day of the certificate, the mobile masked, or name of the platform
     * @param state code of the certificate's state; null: it has none
     * @param boundAt null: not known
     * @param lastWay whether the account could not be logged in to without it
     * @param proposed whether its removal waits for another operator
     */
    public record Key(
            String kind,
            String id,
            String name,
            @Nullable String state,
            @Nullable String boundAt,
            boolean lastWay,
            boolean proposed) {}

    /**
     * A count.
     *
     * @param code of the limit
     * @param until end of its window
     */
    public record Limit(String code, int uses, String until) {}
}
