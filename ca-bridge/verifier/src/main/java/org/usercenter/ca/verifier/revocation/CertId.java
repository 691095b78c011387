package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;

/**
 * By which a responder knows a certificate: hashes of the issuer's name and key, and the serial number (RFC 6960 section
 * 4.1.1). Immutable.
 */
final class CertId {

    private final ASN1ObjectIdentifier hash;
    private final byte[] nameHash;
    private final byte[] keyHash;
    private final BigInteger serial;

    private CertId(ASN1ObjectIdentifier hash, byte[] nameHash, byte[] keyHash, BigInteger serial) {
        this.hash = hash;
        this.nameHash = nameHash;
        this.keyHash = keyHash;
        this.serial = serial;
    }

    /**
     * @param hash a single hash, not {@link CertIdHash#AUTO}
     * @throws NoSuchAlgorithmException if the provider lacks it, as SM3 in FIPS mode
     */
    static CertId of(X509CertificateHolder certificate, X509CertificateHolder issuer, CertIdHash hash, Provider bc)
            throws NoSuchAlgorithmException, IOException {
        MessageDigest digest = MessageDigest.getInstance(name(hash), bc);
        byte[] nameHash = digest.digest(certificate.getIssuer().getEncoded());
        byte[] keyHash = digest.digest(
                issuer.getSubjectPublicKeyInfo().getPublicKeyData().getOctets());
        return new CertId(oid(hash), nameHash, keyHash, certificate.getSerialNumber());
    }

    /**
     * Whether the responder speaks of this certificate. Parameters of the hash are not compared: some responders leave
     * out the NULL.
     */
    boolean matches(CertID other) {
        return hash.equals(other.getHashAlgorithm().getAlgorithm())
                && MessageDigest.isEqual(nameHash, other.getIssuerNameHash().getOctets())
                && MessageDigest.isEqual(keyHash, other.getIssuerKeyHash().getOctets())
                && serial.equals(other.getSerialNumber().getValue());
    }

    CertID toAsn1() {
        return new CertID(
                new AlgorithmIdentifier(hash, DERNull.INSTANCE),
                new DEROctetString(nameHash),
                new DEROctetString(keyHash),
                new ASN1Integer(serial));
    }

    private static String name(CertIdHash hash) {
        return switch (hash) {
            case AUTO, SHA1 -> "SHA-1";
            case SHA256 -> "SHA-256";
            case SM3 -> "SM3";
        };
    }

    private static ASN1ObjectIdentifier oid(CertIdHash hash) {
        return switch (hash) {
            case AUTO, SHA1 -> OIWObjectIdentifiers.idSHA1;
            case SHA256 -> NISTObjectIdentifiers.id_sha256;
            case SM3 -> GMObjectIdentifiers.sm3;
        };
    }
}
