package org.usercenter.ca.verifier.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Key pairs and plain signatures. */
public final class Keys {

    public static final Provider BC = new BouncyCastleProvider();

    private static final int PRIME_BITS = 256;

    private Keys() {}

    public static KeyPair sm2() {
        return ec("sm2p256v1");
    }

    public static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * A fresh RSA key. Its modulus is made of many small primes: worthless as a secret, the same to a verifier, and made in
     * a moment where two large ones take a second.
     */
    public static KeyPair rsa(int bits) {
        BigInteger exponent = BigInteger.valueOf(65537);
        List<BigInteger> primes = primes(bits);
        BigInteger order = order(primes);
        return exponent.gcd(order).equals(BigInteger.ONE) ? rsa(primes, exponent) : rsa(bits);
    }

    private static KeyPair rsa(List<BigInteger> primes, BigInteger exponent) {
        List<BigInteger> some = primes.subList(0, primes.size() / 2);
        List<BigInteger> rest = primes.subList(primes.size() / 2, primes.size());
        BigInteger p = product(some);
        BigInteger q = product(rest);
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA", BC);
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(p.multiply(q), exponent)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            p.multiply(q),
                            exponent,
                            exponent.modInverse(order(primes)),
                            p,
                            q,
                            exponent.modInverse(order(some)),
                            exponent.modInverse(order(rest)),
                            q.modInverse(p))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger order(List<BigInteger> primes) {
        return product(
                primes.stream().map(prime -> prime.subtract(BigInteger.ONE)).toList());
    }

    /** Their product has exactly this many bits: the last one makes up for what the others lack. */
    private static List<BigInteger> primes(int bits) {
        SecureRandom random = new SecureRandom();
        List<BigInteger> primes = new ArrayList<>();
        while (bits - product(primes).bitLength() > 2 * PRIME_BITS) {
            primes.add(BigInteger.probablePrime(PRIME_BITS, random));
        }
        BigInteger least = BigInteger.ONE.shiftLeft(bits - 1).divide(product(primes));
        primes.add(least.add(new BigInteger(least.bitLength() - 1, random)).nextProbablePrime());
        return primes;
    }

    private static BigInteger product(List<BigInteger> factors) {
        return factors.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    }

    public static byte[] sign(KeyPair keys, String algorithm, byte[] text) {
        try {
            Signature signature = Signature.getInstance(algorithm, BC);
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** SM2 with a user id of its own. */
    public static byte[] sign(KeyPair keys, byte[] text, String userId) {
        try {
            Signature signature = Signature.getInstance("SM3withSM2", BC);
            signature.setParameter(new SM2ParameterSpec(userId.getBytes(StandardCharsets.UTF_8)));
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** SM2 over 32 bytes as they are, GB/T 32918.2 section 6.1 from step A3 on. */
    public static byte[] signDigest(KeyPair keys, byte[] e) {
        X9ECParameters curve = CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1);
        BigInteger n = curve.getN();
        BigInteger d = ((ECPrivateKey) keys.getPrivate()).getS();
        BigInteger k = new BigInteger(250, new SecureRandom()).add(BigInteger.ONE);
        BigInteger x = curve.getG().multiply(k).normalize().getAffineXCoord().toBigInteger();
        BigInteger r = new BigInteger(1, e).add(x).mod(n);
        BigInteger s = d.add(BigInteger.ONE)
                .modInverse(n)
                .multiply(k.subtract(r.multiply(d)))
                .mod(n);
        try {
            return new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
