package org.usercenter.account.log;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Texts are in the caller's language.
 *
 * @param at ISO 8601
 * @param action code of what was done
 * @param what the same as a text
 * @param actor who did it: his login name then, the name of an enterprise, or a text for the platform or its system
 * @param subject to whom: a login name, masked unless he belonged to the enterprise, or a text for the enterprise; absent:
 *     to nobody
 * @param success whether it came about
 * @param outcome text
 * @param way how the actor had logged in or proved something; absent: not known, or not the caller's business
 * @param ip likewise, from where
 * @param region where that is
 * @param facts further ones
 */
public record DeedView(
        String id,
        String at,
        String action,
        String what,
        String actor,
        @Nullable String subject,
        boolean success,
        String outcome,
        @Nullable String way,
        @Nullable String ip,
        @Nullable String region,
        List<Fact> facts) {

    public DeedView {
        facts = List.copyOf(facts);
    }

    /** One, with its name. */
    public record Fact(String name, String text) {}
}
