package org.usercenter.auth.ca.trust;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.CertificateSummary;
import org.usercenter.ca.verifier.RevocationReport;
import org.usercenter.ca.verifier.identity.IdentityExtractor;
import org.usercenter.ca.verifier.identity.IdentityKind;
import org.usercenter.ca.verifier.identity.IdentityOutcome;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.trust.AuthorityCertificate;
import org.usercenter.storage.trust.CertificateTrial;
import org.usercenter.storage.trust.RevocationTrial;

/** What the verifier knows of certificates, for operators; what tells of humans is masked. */
final class CertificateViews {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNKNOWN = "UNKNOWN";
    private static final int HEXADECIMAL = 16;

    private CertificateViews() {}

    /** Its roots, then its intermediates. */
    static List<AuthorityCertificate> of(TrustedCa ca) {
        return Stream.concat(
                        ca.anchors().stream().map(each -> of(each, true)),
                        ca.intermediates().stream().map(each -> of(each, false)))
                .toList();
    }

    private static AuthorityCertificate of(ParsedCertificate certificate, boolean root) {
        return new AuthorityCertificate(
                root,
                certificate.subject().getName(),
                certificate.issuer().getName(),
                serial(certificate.serial()),
                algorithm(certificate.key()),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.fingerprint().toUpperCase(Locale.ROOT),
                sha1(certificate.der()));
    }

    private static String serial(BigInteger serial) {
        return serial.toString(HEXADECIMAL).toUpperCase(Locale.ROOT);
    }

    private static String algorithm(@Nullable CertificateKey key) {
        if (key == null) {
            return UNKNOWN;
        }
        return key.publicKey() instanceof RSAPublicKey rsa
                ? key.algorithm().name() + " " + rsa.getModulus().bitLength()
                : key.algorithm().name();
    }

    private static String sha1(byte[] der) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-1").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** As people read the issuer elsewhere: the summary has the form by which names are compared. */
    static CertificateTrial of(CertificateSummary summary, ParsedCertificate sample) {
        IdentityOutcome.@Nullable Found found = summary.identity() instanceof IdentityOutcome.Found one ? one : null;
        return new CertificateTrial(
                sample.issuer().getName(),
                serial(summary.serial()),
                summary.keyAlgorithm() == null
                        ? UNKNOWN
                        : summary.keyAlgorithm().name(),
                summary.notBefore(),
                summary.notAfter(),
                summary.problem() == null ? null : code(summary.problem()),
                identity(summary.identity()),
                found == null || found.uscc() == null ? null : found.enterpriseName(),
                found == null || found.person() == null ? null : masked(found.personName()),
                summary.hits().stream().map(CertificateViews::hit).toList());
    }

    private static String identity(IdentityOutcome outcome) {
        if (outcome instanceof IdentityOutcome.Found) {
            return "found";
        }
        if (outcome instanceof IdentityOutcome.OrganisationCodeOnly) {
            return "organisation-code-only";
        }
        return outcome instanceof IdentityOutcome.Ambiguous ? "ambiguous" : "missing";
    }

    private static CertificateTrial.Hit hit(IdentityExtractor.Hit hit) {
        boolean ofEnterprise =
                hit.rule().is() == IdentityKind.USCC || hit.rule().is() == IdentityKind.ORGANISATION_CODE;
        return new CertificateTrial.Hit(
                hit.rule().where()
                        + (hit.rule().oid().isEmpty() ? "" : " " + hit.rule().oid()),
                hit.rule().is().name(),
                ofEnterprise ? hit.value() : maskedNumber(hit.value()));
    }

    private static String maskedNumber(String number) {
        return IdentityDocument.recognise(number).stream()
                .findFirst()
                .map(IdentityDocument::masked)
                .orElse("***");
    }

    private static @Nullable String masked(@Nullable String name) {
        try {
            return Optional.ofNullable(name)
                    .map(PersonName::parse)
                    .map(PersonName::masked)
                    .orElse(null);
        } catch (InvalidIdentifierException e) {
            return "***";
        }
    }

    static RevocationTrial of(RevocationReport report, ParsedCertificate sample) {
        return new RevocationTrial(
                report.problem() == null ? null : code(report.problem()),
                report.lines().stream()
                        .map(line -> new RevocationTrial.Answer(
                                line.certificate().equals(sample)
                                        ? ""
                                        : line.certificate().subject().getName(),
                                line.result().status().name(),
                                line.result().source(),
                                line.result().producedAt()))
                        .toList());
    }

    static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
