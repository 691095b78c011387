package org.usercenter.ca.verifier.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** The places in a certificate to which rules point. Not for several threads. */
final class CertificateFields {

    private final X509CertificateHolder certificate;
    private final Map<String, byte[]> extensions = new HashMap<>();
    private final Map<String, List<ASN1Encodable>> subject = new HashMap<>();
    private final Map<Place, List<FieldValue>> values = new HashMap<>();
    private final Map<String, HolderName> names = new HashMap<>();

    /** Takes it apart once, however many rules are to look. */
    CertificateFields(ParsedCertificate certificate) {
        this.certificate = certificate.holder();
        Extensions all = this.certificate.getExtensions();
        for (ASN1ObjectIdentifier oid : all == null ? new ASN1ObjectIdentifier[0] : all.getExtensionOIDs()) {
            extensions.put(oid.getId(), all.getExtension(oid).getExtnValue().getOctets());
        }
        for (RDN rdn : this.certificate.getSubject().getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                subject.computeIfAbsent(attribute.getType().getId(), oid -> new ArrayList<>())
                        .add(attribute.getValue());
            }
        }
    }

    /** All occurrences where the rule points; none when they cannot be read. */
    List<FieldValue> values(IdentityRule rule) {
        // Nearly every rule points to an extension that a certificate does not have.
        if (rule.where() == IdentityRule.Where.EXTENSION && !extensions.containsKey(rule.oid())) {
            return List.of();
        }
        return values.computeIfAbsent(new Place(rule.where(), rule.oid()), this::read);
    }

    private List<FieldValue> read(Place place) {
        try {
            return switch (place.where()) {
                case EXTENSION -> extension(place.oid());
                case SUBJECT -> encoded(subject(place.oid()));
                case ALTERNATIVE_NAME -> encoded(alternativeNames(place.oid()));
            };
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /** The name of the holder; CN and O stand in for an attribute that is missing, not for one that cannot be used. */
    HolderName holderName(String oid) {
        for (String attribute : List.of(oid, BCStyle.CN.getId(), BCStyle.O.getId())) {
            if (!subject(attribute).isEmpty()) {
                return named(attribute);
            }
        }
        return new HolderName(null, false);
    }

    /** The value of an attribute of the subject; {@code null} when there is none or it cannot be used. */
    @Nullable
    String name(String oid) {
        return subject(oid).isEmpty() ? null : named(oid).text();
    }

    private HolderName named(String oid) {
        return names.computeIfAbsent(oid, attribute -> read(subject(attribute)));
    }

    /**
     * A name as it stands in a certificate.
     *
     * @param text {@code null} when there is none that can be used
     * @param contradictory whether the attribute occurs with different values
     */
    record HolderName(@Nullable String text, boolean contradictory) {}

    private static HolderName read(List<ASN1Encodable> values) {
        Set<String> names = new HashSet<>();
        for (ASN1Encodable value : values) {
            String name = Readings.name(value);
            if (name == null) {
                return new HolderName(null, false);
            }
            names.add(name);
        }
        return names.size() == 1 ? new HolderName(names.iterator().next(), false) : new HolderName(null, true);
    }

    private List<FieldValue> extension(String oid) {
        byte[] value = extensions.get(oid);
        return value == null ? List.of() : List.of(new FieldValue(value));
    }

    private List<ASN1Encodable> subject(String oid) {
        return subject.getOrDefault(oid, List.of());
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

    private static List<FieldValue> encoded(List<ASN1Encodable> values) throws IOException {
        List<FieldValue> encoded = new ArrayList<>();
        for (ASN1Encodable value : values) {
            encoded.add(new FieldValue(value.toASN1Primitive().getEncoded()));
        }
        return encoded;
    }

    private record Place(IdentityRule.Where where, String oid) {}
}
