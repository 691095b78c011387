package org.usercenter.account.operator;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.document.DocumentView;

/**
 * One appeal, beside what the account has that is meant.
 *
 * @param words what the claimant wrote, first the reason, then what was added
 * @param answer what an operator wrote last; null: nothing
 * @param account null: there is none by what was named
 * @param materials latest first; empty for whoever has not taken it
 * @param mayRead whether the caller may look at the materials
 */
public record AppealView(
        AppealRow appeal,
        Claimed claimed,
        List<String> words,
        @Nullable String answer,
        @Nullable Account account,
        List<DocumentView> materials,
        boolean mayRead) {

    public AppealView {
        words = List.copyOf(words);
        materials = List.copyOf(materials);
    }

    /**
     * What the claimant named.
     *
     * @param number masked
     * @param contact the new mobile, masked
     */
    public record Claimed(@Nullable String loginName, @Nullable String name, @Nullable String number, String contact) {}

    /**
     * A certificate, or the identity of a platform.
     *
     * @param type {@code certificate} or {@code link}
     * @param name holder of the certificate, or name of the platform
     * @param state code of the certificate's state; null: a platform
     * @param boundAt ISO 8601; null: not known
     */
    public record Key(String type, String name, @Nullable String state, @Nullable String boundAt) {}

    /**
     * What the account has.
     *
     * @param number of the enterprise, or masked of the person; null: none
     * @param level of its real name, 1 to 3
     * @param representative name of the legal representative; null: not known, or a person
     * @param mobile masked; null: none
     * @param email masked; null: none
     * @param deletionDay when it is to be deleted by its holder's wish, ISO date; null: it is not
     * @param keys what it is logged in with beside its mobile
     * @param materials sent when it was registered, and since
     */
    public record Account(
            String loginName,
            String type,
            @Nullable String name,
            @Nullable String number,
            int level,
            @Nullable String representative,
            @Nullable String mobile,
            @Nullable String email,
            boolean enabled,
            @Nullable String deletionDay,
            List<Key> keys,
            List<DocumentView> materials) {

        public Account {
            keys = List.copyOf(keys);
            materials = List.copyOf(materials);
        }
    }
}
