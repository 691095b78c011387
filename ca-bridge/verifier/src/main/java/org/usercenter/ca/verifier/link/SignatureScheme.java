package org.usercenter.ca.verifier.link;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;

/** Signature schemes that count. Whatever uses MD5 or SHA-1 is not here, and so is refused. */
public enum SignatureScheme {
    /** GB/T 32918.2 with SM3 over Z and the message. */
    SM3_SM2("SM3withSM2", GMObjectIdentifiers.sm2sign_with_sm3),
    SHA256_RSA("SHA256withRSA", PKCSObjectIdentifiers.sha256WithRSAEncryption),
    SHA384_RSA("SHA384withRSA", PKCSObjectIdentifiers.sha384WithRSAEncryption),
    SHA512_RSA("SHA512withRSA", PKCSObjectIdentifiers.sha512WithRSAEncryption),
    /** RFC 8017 section 8.1, MGF1 with the same hash, salt as long as the hash. */
    SHA256_RSA_PSS("SHA256withRSAandMGF1", NISTObjectIdentifiers.id_sha256),
    SHA384_RSA_PSS("SHA384withRSAandMGF1", NISTObjectIdentifiers.id_sha384),
    SHA512_RSA_PSS("SHA512withRSAandMGF1", NISTObjectIdentifiers.id_sha512),
    SHA256_ECDSA("SHA256withECDSA", X9ObjectIdentifiers.ecdsa_with_SHA256),
    SHA384_ECDSA("SHA384withECDSA", X9ObjectIdentifiers.ecdsa_with_SHA384),
    SHA512_ECDSA("SHA512withECDSA", X9ObjectIdentifiers.ecdsa_with_SHA512);

    private final String jcaName;
    /** The scheme's own one; for PSS, whose schemes share one, that of the hash. */
    private final String oid;

    SignatureScheme(String jcaName, ASN1ObjectIdentifier oid) {
        this.jcaName = jcaName;
        this.oid = oid.getId();
    }

    String jcaName() {
        return jcaName;
    }

    /** Whether a key of this kind makes such signatures. */
    public boolean fits(KeyAlgorithm key) {
        return switch (this) {
            case SM3_SM2 -> key == KeyAlgorithm.SM2;
            case SHA256_ECDSA, SHA384_ECDSA, SHA512_ECDSA -> key == KeyAlgorithm.EC_P256 || key == KeyAlgorithm.EC_P384;
            case SHA256_RSA, SHA384_RSA, SHA512_RSA, SHA256_RSA_PSS, SHA384_RSA_PSS, SHA512_RSA_PSS ->
                key == KeyAlgorithm.RSA;
        };
    }

    /** What a device uses when nothing else is said. */
    public static SignatureScheme usual(KeyAlgorithm key) {
        return switch (key) {
            case SM2 -> SM3_SM2;
            case RSA -> SHA256_RSA;
            case EC_P256 -> SHA256_ECDSA;
            case EC_P384 -> SHA384_ECDSA;
        };
    }

    /**
     * Reads the identifier of a certificate's or message's signature; compares numbers, never names.
     *
     * @return {@code null} when it does not count, or its parameters are not those of the scheme
     */
    public static @Nullable SignatureScheme of(AlgorithmIdentifier identifier) {
        ASN1Encodable parameters = identifier.getParameters();
        if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(identifier.getAlgorithm())) {
            return parameters == null ? null : pss(parameters);
        }
        if (parameters != null && !DERNull.INSTANCE.equals(parameters)) {
            return null;
        }
        for (SignatureScheme scheme : values()) {
            if (!scheme.isPss() && scheme.oid.equals(identifier.getAlgorithm().getId())) {
                return scheme;
            }
        }
        return null;
    }

    private boolean isPss() {
        return this == SHA256_RSA_PSS || this == SHA384_RSA_PSS || this == SHA512_RSA_PSS;
    }

    /** Name of the hash in the Java cryptography architecture. */
    public String hash() {
        return switch (this) {
            case SM3_SM2 -> "SM3";
            case SHA256_RSA, SHA256_RSA_PSS, SHA256_ECDSA -> "SHA-256";
            case SHA384_RSA, SHA384_RSA_PSS, SHA384_ECDSA -> "SHA-384";
            case SHA512_RSA, SHA512_RSA_PSS, SHA512_ECDSA -> "SHA-512";
        };
    }

    private int hashBytes() {
        return switch (hash()) {
            case "SHA-384" -> 48;
            case "SHA-512" -> 64;
            default -> 32;
        };
    }

    private static @Nullable SignatureScheme pss(ASN1Encodable encoded) {
        try {
            RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(encoded);
            ASN1ObjectIdentifier hash = parameters.getHashAlgorithm().getAlgorithm();
            AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
            boolean sameHash = PKCSObjectIdentifiers.id_mgf1.equals(mask.getAlgorithm())
                    && AlgorithmIdentifier.getInstance(mask.getParameters())
                            .getAlgorithm()
                            .equals(hash);
            for (SignatureScheme scheme : values()) {
                if (sameHash
                        && scheme.isPss()
                        && scheme.oid.equals(hash.getId())
                        && parameters.getSaltLength().intValueExact() == scheme.hashBytes()
                        && parameters.getTrailerField().intValueExact() == 1) {
                    return scheme;
                }
            }
            return null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
