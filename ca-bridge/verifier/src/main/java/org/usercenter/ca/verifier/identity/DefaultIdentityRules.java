package org.usercenter.ca.verifier.identity;

import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.x500.style.BCStyle;

/** Rules for the object identifiers that several vendors share; those of one vendor are settings. */
public final class DefaultIdentityRules {

    private static final String CN = BCStyle.CN.getId();
    private static final String O = BCStyle.O.getId();

    private DefaultIdentityRules() {}

    /**
     * The national schemes (1.2.156.10260.4.1 and, in older RSA certificates, 1.2.86.11.7), the unique id of
     * Shenzhen's authorities, and organizationIdentifier of X.520. The extension that one source gives to GM/T
     * 0015-2023 is there, switched off.
     */
    public static List<IdentityRule> national() {
        List<IdentityRule> rules = new ArrayList<>();
        for (String oid : List.of(
                "2.16.156.112548", "1.2.156.10260.4.1.4", "1.2.156.10260.4.1.3", "1.2.86.11.7.3", "1.2.86.11.7.4")) {
            rules.add(IdentityRule.extension(oid, IdentityKind.USCC, O));
        }
        rules.add(IdentityRule.subject("2.5.4.97", IdentityKind.USCC, O));
        rules.add(IdentityRule.extension("1.2.156.10260.4.4", IdentityKind.USCC, O)
                .switchedOff());
        for (String oid : List.of("2.16.156.112548", "1.2.156.10260.4.1.1", "1.2.156.10260.4.1.1.1", "1.2.86.11.7.1")) {
            rules.add(IdentityRule.extension(oid, IdentityKind.RESIDENT_ID, CN));
        }
        rules.add(IdentityRule.extension("1.2.156.10260.4.1.1.2", IdentityKind.OTHER_DOCUMENT, CN));
        for (String oid : List.of("2.16.156.112548", "1.2.156.10260.4.1.4", "1.2.86.11.7.3")) {
            rules.add(IdentityRule.extension(oid, IdentityKind.ORGANISATION_CODE, O));
        }
        return List.copyOf(rules);
    }
}
