package org.usercenter.ca.verifier.parse;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * What every check asks a certificate for, RFC 5280 sections 4.1.2.5 and 4.2.1.
 *
 * @param selfIssued whether subject and issuer are the same name
 * @param pathLength negative: no authority
 * @param signedFrom where the signed part begins in the certificate's bytes
 * @param signedTo where it ends, exclusive
 */
record CertificateFacts(
        Instant notBefore,
        Instant notAfter,
        boolean selfIssued,
        @Nullable KeyUsage keyUsage,
        int pathLength,
        @Nullable List<String> purposes,
        int signedFrom,
        int signedTo) {

    private static final int NO_AUTHORITY = -1;
    private static final int LONG_FORM = 0x80;

    /**
     * Reads them all; and both names, which the library reads only when they are asked for: asked here, a bad one cannot
     * surprise anybody later.
     *
     * @param der the certificate in DER, as {@code holder} encodes it
     * @throws RuntimeException when one of them cannot be read
     */
    static CertificateFacts of(byte[] der, X509CertificateHolder holder) {
        int signedFrom = contentOf(der, 0);
        return new CertificateFacts(
                DerTime.instant(holder.toASN1Structure().getStartDate()),
                DerTime.instant(holder.toASN1Structure().getEndDate()),
                Names.same(holder.getSubject(), holder.getIssuer()),
                KeyUsage.fromExtensions(holder.getExtensions()),
                pathLength(BasicConstraints.fromExtensions(holder.getExtensions())),
                purposes(holder.getExtension(Extension.extendedKeyUsage)),
                signedFrom,
                contentOf(der, signedFrom) + lengthOf(der, signedFrom));
    }

    private static int pathLength(@Nullable BasicConstraints constraints) {
        if (constraints == null || !constraints.isCA()) {
            return NO_AUTHORITY;
        }
        ASN1Integer length = constraints.getPathLenConstraintInteger();
        if (length == null) {
            return Integer.MAX_VALUE;
        }
        if (length.getValue().signum() < 0) {
            throw new IllegalArgumentException("Negative path length");
        }
        return length.intValueExact();
    }

    private static @Nullable List<String> purposes(@Nullable Extension extension) {
        return extension == null
                ? null
                : Arrays.stream(ASN1Sequence.getInstance(extension.getParsedValue())
                                .toArray())
                        .map(purpose ->
                                ASN1ObjectIdentifier.getInstance(purpose).getId())
                        .toList();
    }

    /** Where the content of a DER element begins that begins there; its tag has one byte. */
    private static int contentOf(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < LONG_FORM ? 0 : first - LONG_FORM);
    }

    private static int lengthOf(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < LONG_FORM) {
            return first;
        }
        int length = 0;
        for (int i = at + 2; i < contentOf(der, at); i++) {
            length = (length << Byte.SIZE) | (der[i] & 0xff);
        }
        return length;
    }
}
