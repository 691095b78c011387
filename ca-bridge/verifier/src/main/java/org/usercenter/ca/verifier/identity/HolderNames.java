package org.usercenter.ca.verifier.identity;

import java.text.Normalizer;
import java.util.Locale;

import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/**
 * Which name is whose. Authorities write an enterprise's name into the attribute of a person's, too, above all in
 * certificates that name both.
 *
 * @param enterprise {@code null}: no enterprise is named, or its name is not known
 * @param person {@code null}: no person is named, or the name is not known to be the person's
 */
record HolderNames(@Nullable String enterprise, @Nullable String person) {

    private static final String CN = BCStyle.CN.getId();
    private static final String O = BCStyle.O.getId();

    /**
     * Reads them.
     *
     * @param enterpriseRule rule that gave the code, {@code null}: none did
     * @param personRule rule that gave the document, {@code null}: none did
     */
    static HolderNames of(
            CertificateFields fields, @Nullable IdentityRule enterpriseRule, @Nullable IdentityRule personRule) {
        String organisation = fields.name(enterpriseRule == null ? O : enterpriseRule.holderName());
        if (personRule == null) {
            return new HolderNames(organisation == null ? fields.name(CN) : organisation, null);
        }
        String human = fields.name(personRule.holderName());
        boolean known =
                human != null && (organisation == null ? enterpriseRule == null : toldApart(organisation, human));
        return new HolderNames(enterpriseRule == null ? null : organisation, known ? human : null);
    }

    /** Neither is, nor is part of, the other: a branch's name contains that of its enterprise. */
    private static boolean toldApart(String organisation, String human) {
        String one = folded(organisation);
        String other = folded(human);
        return !one.contains(other) && !other.contains(one);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "HolderNames";
    }
}
