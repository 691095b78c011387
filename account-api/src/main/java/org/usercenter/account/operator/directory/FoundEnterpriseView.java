package org.usercenter.account.operator.directory;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.enterprise.EnterpriseView;

/**
 * One enterprise as operators see it; numbers and contacts are masked.
 *
 * @param id of its group
 * @param type code of its legal form
 * @param level real-name level, 1 to 3
 * @param way how the level was reached; null: nothing counts
 * @param at when; ISO 8601, as all times
 * @param validUntil last day of its term; null: unlimited, or not declared
 * @param legalRepresentative null: not known
 * @param handler null: there is none
 * @param suspension null: it is not suspended
 * @param closesOn day on which it is closed at the earliest, as its main account wishes; null: it stays
 */
public record FoundEnterpriseView(
        String id,
        String uscc,
        String name,
        String type,
        int level,
        @Nullable String way,
        @Nullable String at,
        @Nullable String registeredAddress,
        @Nullable String validUntil,
        EnterpriseView.@Nullable Representative legalRepresentative,
        EnterpriseView.@Nullable Handler handler,
        EnterpriseView.Contact contact,
        Main mainAccount,
        @Nullable Suspended suspension,
        @Nullable String closesOn) {

    /** The main account (企业主账户). */
    public record Main(String id, String loginName, boolean enabled) {}

    /**
     * That it may not act at present.
     *
     * @param at ISO 8601
     */
    public record Suspended(String at, String reason) {}
}
