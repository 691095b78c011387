package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.security.Provider;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.jspecify.annotations.Nullable;

/**
 * Reads a complete CRL of one CA (RFC 5280 section 5), entry by entry, so that a large one is never a tree of objects.
 * Indirect, delta and partial CRLs and unknown critical extensions are refused. Thread-safe.
 */
final class CrlReader {

    /** Without certificateIssuer, which is critical by definition and makes a CRL indirect. */
    private static final Set<ASN1ObjectIdentifier> ENTRY_EXTENSIONS =
            Set.of(Extension.reasonCode, Extension.invalidityDate, Extension.instructionCode);

    private static final Set<ASN1ObjectIdentifier> LIST_EXTENSIONS =
            Set.of(Extension.authorityKeyIdentifier, Extension.cRLNumber, Extension.issuingDistributionPoint);

    private final SignaturePolicy signatures;

    CrlReader(Provider bc) {
        this.signatures = new SignaturePolicy(bc);
    }

    /**
     * Reads and checks.
     *
     * @throws CrlException if the CRL does not count now; its text is safe for logs
     */
    Crl read(byte[] encoded, Issuer issuer, Instant now) throws CrlException {
        try {
            Der.requireOutline(encoded);
            CertificateList list;
            try (ASN1InputStream lazy = new ASN1InputStream(encoded, true)) {
                list = CertificateList.getInstance(lazy.readObject());
            }
            requireSigned(encoded, list, issuer);
            return content(list.getTBSCertList(), now);
        } catch (IOException | RuntimeException e) {
            throw new CrlException("CRL cannot be read", e);
        }
    }

    private void requireSigned(byte[] encoded, CertificateList list, Issuer issuer) throws IOException, CrlException {
        if (!list.getIssuer().equals(issuer.certificate().getSubject())) {
            throw new CrlException("CRL of another CA");
        }
        boolean signed =
                list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())
                        && signatures.verifies(
                                Der.firstInside(encoded),
                                list.getSignatureAlgorithm(),
                                list.getSignature().getOctets(),
                                issuer.certificate().getSubjectPublicKeyInfo(),
                                issuer.sm2UserId());
        if (!signed) {
            throw new CrlException("CRL not signed by the CA");
        }
    }

    private static Crl content(TBSCertList list, Instant now) throws CrlException {
        if (list.getNextUpdate() == null) {
            throw new CrlException("CRL without nextUpdate");
        }
        Instant thisUpdate = list.getThisUpdate().getDate().toInstant();
        Instant nextUpdate = list.getNextUpdate().getDate().toInstant();
        if (thisUpdate.isAfter(now.plus(OcspReader.CLOCK_SKEW))) {
            throw new CrlException("CRL of the future");
        }
        if (!nextUpdate.isAfter(now)) {
            throw new CrlException("CRL too old");
        }
        IssuingDistributionPoint limits = limits(list.getExtensions());
        SerialSet.Builder revoked = new SerialSet.Builder();
        SerialSet.Builder onHold = new SerialSet.Builder();
        Enumeration<?> entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            TBSCertList.CRLEntry entry = TBSCertList.CRLEntry.getInstance(entries.nextElement());
            revoked.add(entry.getUserCertificate().getValue());
            if (entry.hasExtensions() && isOnHold(entry.getExtensions())) {
                onHold.add(entry.getUserCertificate().getValue());
            }
        }
        return new Crl(thisUpdate, nextUpdate, revoked.build(), onHold.build(), scope(limits), parts(limits));
    }

    private static @Nullable IssuingDistributionPoint limits(Extensions extensions) throws CrlException {
        if (extensions == null) {
            return null;
        }
        requireKnown(extensions, LIST_EXTENSIONS);
        if (extensions.getExtension(Extension.deltaCRLIndicator) != null) {
            throw new CrlException("delta CRL");
        }
        Extension point = extensions.getExtension(Extension.issuingDistributionPoint);
        if (point == null) {
            return null;
        }
        IssuingDistributionPoint limits = IssuingDistributionPoint.getInstance(point.getParsedValue());
        if (limits.isIndirectCRL()) {
            throw new CrlException("indirect CRL");
        }
        boolean nobody = limits.onlyContainsCACerts() && limits.onlyContainsUserCerts();
        if (nobody || limits.onlyContainsAttributeCerts() || limits.getOnlySomeReasons() != null) {
            throw new CrlException("partial CRL");
        }
        return limits;
    }

    private static Crl.Scope scope(@Nullable IssuingDistributionPoint limits) {
        if (limits == null) {
            return Crl.Scope.ALL;
        }
        if (limits.onlyContainsCACerts()) {
            return Crl.Scope.AUTHORITIES;
        }
        return limits.onlyContainsUserCerts() ? Crl.Scope.USERS : Crl.Scope.ALL;
    }

    /** Names of the distribution point that the CRL is limited to; empty if it is limited to none. */
    private static Set<GeneralName> parts(@Nullable IssuingDistributionPoint limits) throws CrlException {
        DistributionPointName name = limits == null ? null : limits.getDistributionPoint();
        if (name == null) {
            return Set.of();
        }
        if (name.getType() != DistributionPointName.FULL_NAME) {
            throw new CrlException("partial CRL");
        }
        return Set.of(GeneralNames.getInstance(name.getName()).getNames());
    }

    private static boolean isOnHold(Extensions extensions) throws CrlException {
        requireKnown(extensions, ENTRY_EXTENSIONS);
        Extension reason = extensions.getExtension(Extension.reasonCode);
        return reason != null
                && ASN1Enumerated.getInstance(reason.getParsedValue()).intValueExact() == CRLReason.certificateHold;
    }

    private static void requireKnown(Extensions extensions, Set<ASN1ObjectIdentifier> known) throws CrlException {
        for (ASN1ObjectIdentifier critical : extensions.getCriticalExtensionOIDs()) {
            if (!known.contains(critical)) {
                throw new CrlException("unknown critical extension");
            }
        }
    }
}
