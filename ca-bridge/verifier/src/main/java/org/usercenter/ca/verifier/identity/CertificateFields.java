package org.usercenter.ca.verifier.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** The places in a certificate to which rules point. */
final class CertificateFields {

    private static final int MAX_NAME = 200;

    private final X509CertificateHolder certificate;

    CertificateFields(ParsedCertificate certificate) {
        this.certificate = certificate.holder();
    }

    /** The bytes that stand where the rule points, {@code null} when nothing does or it cannot be read. */
    byte @Nullable [] value(IdentityRule rule) {
        try {
            return switch (rule.where()) {
                case EXTENSION -> extension(rule.oid());
                case SUBJECT -> encoded(at(subject(rule.oid()), rule.occurrence()));
                case ALTERNATIVE_NAME -> encoded(at(alternativeNames(rule.oid()), rule.occurrence()));
            };
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** A name of the holder for people to read; CN and O stand in for an attribute that is missing. */
    @Nullable
    String holderName(String oid) {
        return Stream.of(oid, BCStyle.CN.getId(), BCStyle.O.getId())
                .flatMap(attribute -> Stream.ofNullable(name(attribute)))
                .findFirst()
                .orElse(null);
    }

    /** The first readable value of an attribute of the subject, {@code null} when there is none. */
    @Nullable
    String name(String oid) {
        return subject(oid).stream()
                .flatMap(value -> Stream.ofNullable(readable(value)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String readable(ASN1Encodable value) {
        try {
            return Readings.of(value.toASN1Primitive().getEncoded(), Decode.DER_STRING).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME)
                    .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                    .findFirst()
                    .orElse(null);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private byte @Nullable [] extension(String oid) {
        Extension extension = certificate.getExtension(new ASN1ObjectIdentifier(oid));
        return extension == null ? null : extension.getExtnValue().getOctets();
    }

    private List<ASN1Encodable> subject(String oid) {
        List<ASN1Encodable> values = new ArrayList<>();
        for (RDN rdn : certificate.getSubject().getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                if (attribute.getType().getId().equals(oid)) {
                    values.add(attribute.getValue());
                }
            }
        }
        return values;
    }

    private List<ASN1Encodable> alternativeNames(String oid) {
        List<ASN1Encodable> values = new ArrayList<>();
        GeneralNames names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
            boolean other = name.getTagNo() == GeneralName.otherName;
            if (other
                    && OtherName.getInstance(name.getName()).getTypeID().getId().equals(oid)) {
                values.add(OtherName.getInstance(name.getName()).getValue());
            } else if (oid.isEmpty() && isText(name)) {
                values.add(name.getName());
            }
        }
        return values;
    }

    private static boolean isText(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.rfc822Name, GeneralName.dNSName, GeneralName.uniformResourceIdentifier -> true;
            default -> false;
        };
    }

    private static @Nullable ASN1Encodable at(List<ASN1Encodable> values, int occurrence) {
        return occurrence < values.size() ? values.get(occurrence) : null;
    }

    private static byte @Nullable [] encoded(@Nullable ASN1Encodable value) throws IOException {
        return value == null ? null : value.toASN1Primitive().getEncoded();
    }
}
