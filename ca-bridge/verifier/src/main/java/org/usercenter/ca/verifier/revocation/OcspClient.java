package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.usercenter.ca.verifier.revocation.OcspVerdict.Outcome;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;

/** Asks a responder about one certificate. Thread-safe. */
final class OcspClient {

    private final Provider bc;
    private final GuardedFetch fetch;
    private final Clock clock;
    private final OcspReader reader;
    private final SecureRandom random = new SecureRandom();

    OcspClient(Provider bc, GuardedFetch fetch, Clock clock) {
        this.bc = bc;
        this.fetch = fetch;
        this.clock = clock;
        this.reader = new OcspReader(bc);
    }

    OcspVerdict ask(
            URI responder,
            X509CertificateHolder certificate,
            Issuer issuer,
            RevocationPolicy policy,
            Deadline deadline) {
        OcspVerdict first = OcspVerdict.refused(Outcome.UNBELIEVABLE, "not asked");
        for (CertIdHash hash : hashes(policy.certIdHash())) {
            OcspVerdict verdict = ask(responder, certificate, issuer, hash, policy, deadline);
            boolean anotherHashMayHelp =
                    verdict.outcome() == Outcome.UNKNOWN || verdict.outcome() == Outcome.NOT_UNDERSTOOD;
            if (!anotherHashMayHelp) {
                // A second question that fails does not take back that the responder said "unknown".
                return verdict.outcome() == Outcome.UNBELIEVABLE && first.outcome() == Outcome.UNKNOWN
                        ? first
                        : verdict;
            }
            first = first.outcome() == Outcome.UNKNOWN ? first : verdict;
        }
        return first;
    }

    private OcspVerdict ask(
            URI responder,
            X509CertificateHolder certificate,
            Issuer issuer,
            CertIdHash hash,
            RevocationPolicy policy,
            Deadline deadline) {
        try {
            OcspQuestion question = new OcspQuestion(CertId.of(certificate, issuer.certificate(), hash, bc), random);
            byte[] response = fetch.ask(responder, question.encoded(), policy, deadline);
            return reader.read(response, question, issuer, policy, clock.instant());
        } catch (TransportException e) {
            String reason = e.getMessage();
            return OcspVerdict.refused(Outcome.UNBELIEVABLE, reason == null ? "no answer" : reason);
        } catch (NoSuchAlgorithmException e) {
            return OcspVerdict.refused(Outcome.UNBELIEVABLE, "hash " + hash + " is not available here");
        } catch (IOException | OCSPException e) {
            return OcspVerdict.refused(Outcome.UNBELIEVABLE, "question cannot be built");
        }
    }

    private static List<CertIdHash> hashes(CertIdHash setting) {
        return setting == CertIdHash.AUTO ? List.of(CertIdHash.SHA1, CertIdHash.SM3) : List.of(setting);
    }
}
