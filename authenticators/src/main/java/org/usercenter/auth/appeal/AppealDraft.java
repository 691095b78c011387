package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.appeal.AppealReason;
import org.usercenter.storage.appeal.Claim;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.appeal.ReceiptNumber;

/**
 * What a claimant has typed so far, or the appeal that is looked at. Kept encrypted for the tab.
 *
 * @param at the page
 * @param kind {@link ClaimantKind#code}
 * @param loginName empty: the account is named by name and number
 * @param reason {@link AppealReason#code}
 * @param mobile the new contact; E.164 as soon as a code was sent to it
 * @param sentUntil until when the code that was sent last is good, seconds since 1970; 0: none was sent
 * @param receipt of the appeal that was submitted, or is asked for; empty: none
 * @param shown id of the appeal whose claimant has proved the new contact; empty: none
 */
record AppealDraft(
        Place at,
        String kind,
        String loginName,
        String name,
        String number,
        String reason,
        String words,
        String mobile,
        long sentUntil,
        String receipt,
        String shown) {

    /** The pages. */
    enum Place {
        ACCOUNT,
        REASON,
        CONTACT,
        RECEIPT,
        FOLLOW,
        STATUS
    }

    /** Nothing was typed yet. */
    static AppealDraft begin() {
        return new AppealDraft(Place.ACCOUNT, ClaimantKind.ENTERPRISE.code(), "", "", "", "", "", "", 0, "", "");
    }

    /** An appeal is to be looked after. */
    static AppealDraft follow() {
        return begin().to(Place.FOLLOW);
    }

    AppealDraft to(Place next) {
        return new AppealDraft(next, kind, loginName, name, number, reason, words, mobile, sentUntil, receipt, shown);
    }

    AppealDraft withAccount(String newKind, String newLogin, String newName, String newNumber) {
        return new AppealDraft(
                at, newKind, newLogin, newName, newNumber, reason, words, mobile, sentUntil, receipt, shown);
    }

    AppealDraft withReason(String newReason, String newWords) {
        return new AppealDraft(
                at, kind, loginName, name, number, newReason, newWords, mobile, sentUntil, receipt, shown);
    }

    AppealDraft withMobile(String newMobile, long until) {
        return new AppealDraft(at, kind, loginName, name, number, reason, words, newMobile, until, receipt, shown);
    }

    /** Nothing of what was typed is needed any more. */
    AppealDraft submitted(ReceiptNumber number) {
        return new AppealDraft(Place.RECEIPT, kind, "", "", "", "", "", "", 0, number.value(), "");
    }

    AppealDraft asking(ReceiptNumber number, long until) {
        return new AppealDraft(Place.FOLLOW, kind, "", "", "", "", "", "", until, number.value(), "");
    }

    AppealDraft showing(String appealId) {
        return new AppealDraft(Place.STATUS, kind, "", "", "", "", "", "", 0, receipt, appealId);
    }

    Optional<ReceiptNumber> receiptNumber() {
        return ReceiptNumber.find(receipt);
    }

    ClaimantKind claimant() {
        return ClaimantKind.ofCode(kind).orElse(ClaimantKind.ENTERPRISE);
    }

    /** What is counted: equal for all spellings of what names one account. */
    String account() {
        return kind + " " + (number.isEmpty() ? loginName : number).toUpperCase(Locale.ROOT);
    }

    /** Whether a reason was given, so that the contact can be proved. */
    boolean isReasoned() {
        return isNamed() && AppealReason.ofCode(reason).isPresent();
    }

    /** Whether an account was named. */
    boolean isNamed() {
        return !loginName.isEmpty() || (!name.isEmpty() && !number.isEmpty());
    }

    /**
     * What is appealed for.
     *
     * @throws IllegalStateException when something is missing
     */
    Claim claim() {
        AppealReason why = AppealReason.ofCode(reason).orElseThrow(() -> new IllegalStateException("No reason"));
        return new Claim(claimant(), given(loginName), given(name), given(number), why, List.of(words));
    }

    /** As the pages show it. */
    Map<String, String> typed() {
        return Map.of(
                "kind", kind,
                "loginName", loginName,
                "name", name,
                "number", number,
                "reason", reason,
                "words", words,
                "mobile", mobile);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "AppealDraft[" + at + "]";
    }
}
