package org.usercenter.bench;

import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;

import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

/** Vendors as an administrator sets them up. */
final class Vendors {

    private final TrustedCaReader reader = new TrustedCaReader(Pki.BC);

    TrustedCa vendor(String id, Pki.Issued root, Pki.Issued issuing) throws IOException {
        return reader.read(new TrustedCaSettings(
                id,
                id,
                null,
                null,
                true,
                pem(root),
                pem(issuing),
                EnumSet.of(KeyAlgorithm.SM2, KeyAlgorithm.RSA),
                UsagePolicy.standard(),
                IssuingPolicy.standard(),
                DefaultIdentityRules.national(),
                RevocationPolicy.off(),
                ProofPolicy.standard()));
    }

    private static String pem(Pki.Issued issued) throws IOException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getEncoder().encodeToString(issued.der())
                + "\n-----END CERTIFICATE-----\n";
    }
}
