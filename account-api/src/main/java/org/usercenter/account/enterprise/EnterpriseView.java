package org.usercenter.account.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise as its members see it.
 *
 * @param id of its group
 * @param type code of its legal form
 * @param level real-name level, 1 to 3
 * @param way how the level was reached; null: nothing counts
 * @param at when; ISO 8601
 * @param validUntil last day of its term; ISO 8601; null: unlimited, or not declared
 * @param contact null: whoever asks may not see it
 * @param legalRepresentative null: not known, or whoever asks may not see it
 * @param handler null: there is none, or whoever asks may not see it
 * @param mainAccount null: whoever asks may not see it
 */
public record EnterpriseView(
        String id,
        String uscc,
        String name,
        String type,
        int level,
        @Nullable String way,
        @Nullable String at,
        @Nullable String registeredAddress,
        @Nullable String validUntil,
        @Nullable Representative legalRepresentative,
        @Nullable Handler handler,
        @Nullable Contact contact,
        @Nullable MainAccount mainAccount) {

    /**
     * Legal representative (法定代表人).
     *
     * @param documentType null: not known
     * @param number masked; null: not known
     */
    public record Representative(String name, @Nullable String documentType, @Nullable String number) {}

    /**
     * Who registered it (经办人).
     *
     * @param number masked
     * @param mobile masked
     */
    public record Handler(String name, String documentType, String number, String mobile) {}

    /**
     * Where it is reached.
     *
     * @param mobile masked; null: none
     * @param email masked; null: none
     */
    public record Contact(
            @Nullable String mobile, @Nullable String email, @Nullable String address, @Nullable String postcode) {}

    /** The main account (企业主账户). */
    public record MainAccount(String loginName) {}
}
