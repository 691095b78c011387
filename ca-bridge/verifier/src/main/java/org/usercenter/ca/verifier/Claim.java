package org.usercenter.ca.verifier;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.proof.MalformedMessageException;
import org.usercenter.ca.verifier.proof.MessageProof;
import org.usercenter.ca.verifier.proof.SignedChallenge;
import org.usercenter.ca.verifier.proof.SignedMessage;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** A proof whose parts have been read: whose certificate it is about, and what came along. Nothing is verified. */
final class Claim {

    private final CertificateProof proof;
    private final ParsedCertificate certificate;
    private final List<ParsedCertificate> candidates;
    private final @Nullable SignedMessage message;

    private Claim(
            CertificateProof proof,
            ParsedCertificate certificate,
            List<ParsedCertificate> candidates,
            @Nullable SignedMessage message) {
        this.proof = proof;
        this.certificate = certificate;
        this.candidates = List.copyOf(candidates);
        this.message = message;
    }

    /**
     * Reads everything that the client sent.
     *
     * @throws MalformedCertificateException on a certificate that is none, or too many
     * @throws MalformedMessageException on a message that is none, or that names another signer
     */
    static Claim read(CertificateProof proof, CertificateParser parser)
            throws MalformedCertificateException, MalformedMessageException {
        boolean raw = proof.format() == SignatureFormat.RAW_DER || proof.format() == SignatureFormat.RAW_RS;
        List<ParsedCertificate> candidates =
                new ArrayList<>(parse(proof.chain(), CertificateVerifier.MAX_CHAIN, parser));
        if (raw) {
            return new Claim(proof, parser.parse(proof.certificate()), candidates, null);
        }
        SignedMessage message = SignedMessage.read(proof.signature(), proof.format());
        candidates.addAll(parse(message.certificates(), SignedMessage.MAX_CERTIFICATES, parser));
        ParsedCertificate signer = proof.certificate().length == 0
                ? candidates.stream()
                        .filter(message::signedBy)
                        .findFirst()
                        .orElseThrow(
                                () -> new MalformedCertificateException(MalformedCertificateException.Reason.EMPTY))
                : parser.parse(proof.certificate());
        candidates.remove(signer);
        return new Claim(proof, signer, candidates, message);
    }

    ParsedCertificate certificate() {
        return certificate;
    }

    List<ParsedCertificate> candidates() {
        return candidates;
    }

    /** Whether the key of the certificate signed the text in a shape that the policy allows. */
    boolean holds(CertificateKey key, byte[] text, ProofPolicy policy, Provider provider) {
        if (!policy.formats().contains(proof.format())) {
            return false;
        }
        if (message != null) {
            return message.signedBy(certificate) && new MessageProof(provider).holds(message, key, text, policy);
        }
        return new SignedChallenge(provider)
                .holds(key, proof.format(), proof.scheme(), text, proof.signature(), policy);
    }

    private static List<ParsedCertificate> parse(List<byte[]> chain, int most, CertificateParser parser)
            throws MalformedCertificateException {
        List<ParsedCertificate> parsed = new ArrayList<>();
        if (chain.size() > most) {
            throw new MalformedCertificateException(MalformedCertificateException.Reason.TOO_LARGE);
        }
        for (byte[] der : chain) {
            parsed.add(parser.parse(der));
        }
        return parsed;
    }
}
