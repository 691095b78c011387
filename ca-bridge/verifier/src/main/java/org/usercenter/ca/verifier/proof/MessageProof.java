package org.usercenter.ca.verifier.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.link.Sm2Equation;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.trust.ProofPolicy;

/** Whether a signed message was made over a text by the key of a certificate, RFC 5652 section 5.6. */
public final class MessageProof {

    /** GM/T 0010 names the signing algorithm of SM2, some software the curve. */
    private static final ASN1ObjectIdentifier SM2_SIGN = new ASN1ObjectIdentifier("1.2.156.10197.1.301.1");

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            GMObjectIdentifiers.sm3, "SM3",
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private final Provider provider;
    private final SignatureCheck signatures;

    /** @param provider BouncyCastle */
    public MessageProof(Provider provider) {
        this.provider = provider;
        this.signatures = new SignatureCheck(provider);
    }

    /**
     * Verifies the message's only signature.
     *
     * @param key of the certificate that the message names as its signer's
     * @param text built from one's own state; embedded content must be the same
     */
    public boolean holds(SignedMessage message, CertificateKey key, byte[] text, ProofPolicy policy) {
        try {
            byte[] signed = SignedChallenge.signed(text, policy);
            byte[] content = message.content();
            if (content != null && !Arrays.equals(content, signed)) {
                return false;
            }
            ASN1ObjectIdentifier hash = message.signer().getDigestAlgorithm().getAlgorithm();
            String digest = DIGESTS.get(hash);
            SignatureScheme scheme = scheme(message.signer().getDigestEncryptionAlgorithm(), hash, key.algorithm());
            return digest != null
                    && scheme != null
                    && signature(message, key, scheme, signed, MessageDigest.getInstance(digest, provider), policy);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean signature(
            SignedMessage message,
            CertificateKey key,
            SignatureScheme scheme,
            byte[] signed,
            MessageDigest digest,
            ProofPolicy policy)
            throws IOException {
        byte[] signature = message.signer().getEncryptedDigest().getOctets();
        ASN1Set attributes = message.signer().getAuthenticatedAttributes();
        byte[] hash = digest.digest(signed);
        if (attributes != null) {
            return describes(attributes, message.contentType(), hash)
                    && signatures.holds(
                            key, scheme, attributes.getEncoded(ASN1Encoding.DER), signature, policy.proofUserId());
        }
        return signatures.holds(key, scheme, signed, signature, policy.proofUserId())
                || (policy.allowNoZ()
                        && key.algorithm() == KeyAlgorithm.SM2
                        && Sm2Equation.holds(key, hash, signature));
    }

    private static boolean describes(ASN1Set attributes, ASN1ObjectIdentifier contentType, byte[] hash) {
        AttributeTable table = new AttributeTable(attributes);
        ASN1Encodable type = single(table, CMSAttributes.contentType);
        ASN1Encodable digest = single(table, CMSAttributes.messageDigest);
        return contentType.equals(type)
                && digest instanceof ASN1OctetString octets
                && MessageDigest.isEqual(octets.getOctets(), hash);
    }

    /** The value of an attribute that stands there once and has one value, otherwise {@code null}. */
    private static @Nullable ASN1Encodable single(AttributeTable table, ASN1ObjectIdentifier oid) {
        if (table.getAll(oid).size() != 1) {
            return null;
        }
        Attribute attribute = table.get(oid);
        return attribute.getAttrValues().size() == 1 ? attribute.getAttrValues().getObjectAt(0) : null;
    }

    /** The scheme, when hash, signature algorithm and kind of key belong together. */
    private static @Nullable SignatureScheme scheme(
            AlgorithmIdentifier signature, ASN1ObjectIdentifier hash, KeyAlgorithm key) {
        SignatureScheme scheme =
                switch (key) {
                    case SM2 -> sm2(signature);
                    case RSA ->
                        PKCSObjectIdentifiers.rsaEncryption.equals(signature.getAlgorithm())
                                ? rsa(hash)
                                : SignatureScheme.of(signature);
                    case EC_P256, EC_P384 -> SignatureScheme.of(signature);
                };
        return scheme != null && scheme.fits(key) && scheme.hash().equals(DIGESTS.get(hash)) ? scheme : null;
    }

    private static @Nullable SignatureScheme sm2(AlgorithmIdentifier signature) {
        ASN1ObjectIdentifier oid = signature.getAlgorithm();
        return GMObjectIdentifiers.sm2sign_with_sm3.equals(oid)
                        || SM2_SIGN.equals(oid)
                        || GMObjectIdentifiers.sm2p256v1.equals(oid)
                ? SignatureScheme.SM3_SM2
                : null;
    }

    private static @Nullable SignatureScheme rsa(ASN1ObjectIdentifier hash) {
        if (NISTObjectIdentifiers.id_sha256.equals(hash)) {
            return SignatureScheme.SHA256_RSA;
        }
        if (NISTObjectIdentifiers.id_sha384.equals(hash)) {
            return SignatureScheme.SHA384_RSA;
        }
        return NISTObjectIdentifiers.id_sha512.equals(hash) ? SignatureScheme.SHA512_RSA : null;
    }
}
