package org.usercenter.ca.verifier.trust;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.usercenter.ca.verifier.link.CaRules;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.InvalidTrustException.Reason;

/** Turns an administrator's settings into a vendor that can be relied on, or says what is wrong with them. */
public final class TrustedCaReader {

    /** Most anchors, and most intermediates, of one vendor. */
    public static final int MAX_CERTIFICATES = 50;

    private final Provider provider;
    private final CertificateParser parser;
    private final SignatureCheck signatures;

    /** @param provider BouncyCastle */
    public TrustedCaReader(Provider provider) {
        this.provider = provider;
        this.parser = new CertificateParser(provider);
        this.signatures = new SignatureCheck(provider);
    }

    /** False in FIPS mode, whose library has no SM3withSM2. */
    public boolean sm2Available() {
        return provider.getService("Signature", "SM3withSM2") != null;
    }

    /**
     * Reads certificates, without asking what they are good for.
     *
     * @param pem one after the other
     * @throws InvalidTrustException NOT_PEM, or TOO_MANY: for anchors and intermediates together
     */
    public List<ParsedCertificate> certificates(String pem) {
        return PemBundle.read(pem, 2 * MAX_CERTIFICATES, parser);
    }

    /**
     * Checks every certificate. Expired ones are let in: that is shown to the administrator, and no path leads through
     * them.
     *
     * @throws InvalidTrustException any reason except REVOCATION_POLICY and DUPLICATE_ID
     */
    public TrustedCa read(TrustedCaSettings settings) {
        if (settings.algorithms().contains(KeyAlgorithm.SM2) && !sm2Available()) {
            throw new InvalidTrustException(Reason.SM2_UNAVAILABLE);
        }
        if (settings.revocation().mode() != RevocationPolicy.Mode.OFF
                && !settings.revocation().hasSource()) {
            throw new InvalidTrustException(Reason.REVOCATION_SOURCE);
        }
        TrustedCa ca = new TrustedCa(
                settings.id(),
                settings.name(),
                settings.hotline(),
                settings.driverUrl(),
                settings.enabled(),
                PemBundle.read(settings.anchorsPem(), MAX_CERTIFICATES, parser),
                PemBundle.read(settings.intermediatesPem(), MAX_CERTIFICATES, parser),
                settings.algorithms(),
                settings.usage(),
                settings.issuing(),
                settings.identityRules(),
                settings.revocation(),
                settings.proof());
        ca.anchors().forEach(anchor -> requireAnchor(anchor, ca));
        requireChained(ca);
        return ca;
    }

    private void requireAnchor(ParsedCertificate anchor, TrustedCa ca) {
        CertificateKey key = requireKey(anchor, ca.algorithms());
        if (!anchor.selfIssued()) {
            throw new InvalidTrustException(Reason.NOT_SELF_SIGNED);
        }
        requireSigned(anchor, key, ca, Reason.NOT_SELF_SIGNED);
        requireCa(anchor, ca);
    }

    /** Grows the set of known authorities until nothing more fits; what is left over hangs in the air. */
    private void requireChained(TrustedCa ca) {
        List<ParsedCertificate> known = new ArrayList<>(ca.anchors());
        List<ParsedCertificate> open = new ArrayList<>(ca.intermediates());
        open.forEach(intermediate -> {
            requireKey(intermediate, ca.algorithms());
            requireCa(intermediate, ca);
        });
        boolean grown = true;
        while (grown && !open.isEmpty()) {
            List<ParsedCertificate> chained =
                    open.stream().filter(each -> issued(each, known, ca)).toList();
            known.addAll(chained);
            grown = open.removeAll(chained);
        }
        if (!open.isEmpty()) {
            throw new InvalidTrustException(Reason.NOT_CHAINED);
        }
    }

    private boolean issued(ParsedCertificate certificate, List<ParsedCertificate> known, TrustedCa ca) {
        for (ParsedCertificate issuer : known) {
            if (certificate.namesAsIssuer(issuer)) {
                CertificateKey key = requireKey(issuer, ca.algorithms());
                SignatureCheck.Outcome outcome =
                        signatures.link(certificate, key, ca.issuing().issuerUserId());
                if (outcome == SignatureCheck.Outcome.WEAK_ALGORITHM) {
                    throw new InvalidTrustException(Reason.ALGORITHM);
                }
                if (outcome == SignatureCheck.Outcome.SIGNED) {
                    return true;
                }
            }
        }
        return false;
    }

    private void requireSigned(ParsedCertificate certificate, CertificateKey key, TrustedCa ca, Reason otherwise) {
        switch (signatures.link(certificate, key, ca.issuing().issuerUserId())) {
            case SIGNED -> {}
            case NOT_SIGNED -> throw new InvalidTrustException(otherwise);
            case WEAK_ALGORITHM -> throw new InvalidTrustException(Reason.ALGORITHM);
        }
    }

    private static CertificateKey requireKey(ParsedCertificate certificate, Set<KeyAlgorithm> allowed) {
        CertificateKey key = certificate.key();
        if (key == null || !allowed.contains(key.algorithm())) {
            throw new InvalidTrustException(Reason.ALGORITHM);
        }
        return key;
    }

    private static void requireCa(ParsedCertificate certificate, TrustedCa ca) {
        if (!CaRules.mayIssue(certificate, ca.usage().requiredPurposes(), 0)) {
            throw new InvalidTrustException(Reason.NOT_A_CA);
        }
    }
}
