package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.OcspVerdict.Outcome;

/** Reads a response and believes it or not (RFC 6960 section 3.2). Never throws for bad input. Thread-safe. */
final class OcspReader {

    /** Clocks of responders run ahead; as for notBefore of certificates. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final ResponderTrust trust;

    OcspReader(Provider bc) {
        this.trust = new ResponderTrust(bc);
    }

    OcspVerdict read(byte[] response, OcspQuestion question, Issuer issuer, RevocationPolicy policy, Instant now) {
        try {
            OCSPResponse outer = OCSPResponse.getInstance(Der.parse(response));
            int status = outer.getResponseStatus().getIntValue();
            if (status != OCSPResponseStatus.SUCCESSFUL) {
                return notSuccessful(status);
            }
            if (!OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                    outer.getResponseBytes().getResponseType())) {
                return unbelievable("unknown kind of response");
            }
            return basic(outer.getResponseBytes().getResponse().getOctets(), question, issuer, policy, now);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return unbelievable("response cannot be read");
        }
    }

    private OcspVerdict basic(
            byte[] encoded, OcspQuestion question, Issuer issuer, RevocationPolicy policy, Instant now)
            throws IOException, GeneralSecurityException {
        BasicOCSPResp response = new BasicOCSPResp(BasicOCSPResponse.getInstance(Der.parse(encoded)));
        if (!trust.isSigned(Der.firstInside(encoded), response, issuer, now)) {
            return unbelievable("not signed by the CA or its delegate");
        }
        if (!response.getCriticalExtensionOIDs().isEmpty()) {
            return unbelievable("unknown critical extension");
        }
        Extension nonce = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce == null ? policy.requireNonce() : !question.isOwnNonce(nonce)) {
            return unbelievable("nonce missing or of another question");
        }
        List<SingleResp> matching = new ArrayList<>();
        for (SingleResp single : response.getResponses()) {
            if (question.certId().matches(single.getCertID().toASN1Primitive())) {
                matching.add(single);
            }
        }
        if (matching.isEmpty()) {
            return OcspVerdict.refused(Outcome.NOT_UNDERSTOOD, "answer about another certificate");
        }
        return matching.size() == 1 ? single(matching.get(0), policy, now) : unbelievable("answers contradict");
    }

    private static OcspVerdict single(SingleResp single, RevocationPolicy policy, Instant now) {
        if (!single.getCriticalExtensionOIDs().isEmpty()) {
            return unbelievable("unknown critical extension");
        }
        Instant thisUpdate = single.getThisUpdate().toInstant();
        Instant nextUpdate =
                single.getNextUpdate() == null ? null : single.getNextUpdate().toInstant();
        Instant end = nextUpdate == null ? thisUpdate.plus(policy.maxAge()) : nextUpdate;
        if (thisUpdate.isAfter(now.plus(CLOCK_SKEW))) {
            return unbelievable("answer of the future");
        }
        if (!end.isAfter(now)) {
            return unbelievable("answer too old");
        }
        return verdict(single.getCertStatus(), thisUpdate, nextUpdate);
    }

    private static OcspVerdict verdict(
            @Nullable CertificateStatus status, Instant thisUpdate, @Nullable Instant nextUpdate) {
        if (status == CertificateStatus.GOOD) {
            return new OcspVerdict(Outcome.GOOD, "", thisUpdate, nextUpdate, false);
        }
        if (status instanceof RevokedStatus revoked) {
            boolean onHold =
                    revoked.hasRevocationReason() && revoked.getRevocationReason() == CRLReason.certificateHold;
            return new OcspVerdict(Outcome.REVOKED, "", thisUpdate, nextUpdate, onHold);
        }
        if (status instanceof UnknownStatus) {
            return new OcspVerdict(Outcome.UNKNOWN, "", thisUpdate, nextUpdate, false);
        }
        return unbelievable("no status");
    }

    private static OcspVerdict notSuccessful(int status) {
        Outcome outcome = status == OCSPResponseStatus.MALFORMED_REQUEST || status == OCSPResponseStatus.UNAUTHORIZED
                ? Outcome.NOT_UNDERSTOOD
                : Outcome.UNBELIEVABLE;
        return OcspVerdict.refused(outcome, "responder status " + status);
    }

    private static OcspVerdict unbelievable(String detail) {
        return OcspVerdict.refused(Outcome.UNBELIEVABLE, detail);
    }
}
