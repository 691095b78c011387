package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;

/** Recipe of a CRL made with BouncyCastle; each step turns it one way from the honest, empty one. */
final class CrlRecipe {

    private final Identity issuer;
    private final X509v2CRLBuilder builder;
    private Identity signer;

    CrlRecipe(Identity issuer, Instant now) {
        this(issuer, now, now.plus(Duration.ofDays(7)));
    }

    CrlRecipe(Identity issuer, Instant thisUpdate, @Nullable Instant nextUpdate) {
        this.issuer = issuer;
        this.signer = issuer;
        this.builder = new X509v2CRLBuilder(issuer.holder().getSubject(), Date.from(thisUpdate));
        if (nextUpdate != null) {
            builder.setNextUpdate(Date.from(nextUpdate));
        }
    }

    CrlRecipe revoking(BigInteger serial) {
        builder.addCRLEntry(serial, Date.from(Instant.EPOCH), CRLReason.keyCompromise);
        return this;
    }

    CrlRecipe holding(BigInteger serial) {
        builder.addCRLEntry(serial, Date.from(Instant.EPOCH), CRLReason.certificateHold);
        return this;
    }

    CrlRecipe with(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) throws IOException {
        builder.addExtension(extension, critical, value);
        return this;
    }

    CrlRecipe withEntryOfAnotherCa(BigInteger serial) throws IOException {
        GeneralNames other = new GeneralNames(new GeneralName(issuer.holder().getSubject()));
        builder.addCRLEntry(
                serial,
                Date.from(Instant.EPOCH),
                new Extensions(new Extension(Extension.certificateIssuer, true, other.getEncoded())));
        return this;
    }

    CrlRecipe withUnknownCriticalExtension() throws IOException {
        return with(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE);
    }

    CrlRecipe signedBy(Identity other) {
        signer = other;
        return this;
    }

    byte[] encoded() {
        return encodedWith(signer.kind().signature());
    }

    byte[] encodedWith(String algorithm) {
        try {
            return builder.build(signer.signer(algorithm)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
