package org.usercenter.ca.verifier.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/**
 * Applies a vendor's rules, in order. A value whose checksum is wrong is no value: its rule does not apply. The rules
 * must agree: the first names the holder, the others may only repeat the number.
 */
public final class IdentityExtractor {

    private IdentityExtractor() {}

    /**
     * Says who the holder is.
     *
     * @param certificate verified already, or about to be shown to an administrator
     */
    public static IdentityOutcome extract(ParsedCertificate certificate, List<IdentityRule> rules) {
        CertificateFields fields = new CertificateFields(certificate);
        Map<IdentityKind, Hit> found = new EnumMap<>(IdentityKind.class);
        for (Hit hit : hits(fields, rules)) {
            Hit earlier = found.putIfAbsent(hit.rule().is(), hit);
            if (earlier != null
                    && !earlier.value().equals(hit.value())
                    && hit.rule().is() != IdentityKind.ORGANISATION_CODE) {
                return new IdentityOutcome.Ambiguous(hit.rule().is());
            }
            if (contradicted(hit, fields, rules)) {
                return new IdentityOutcome.Ambiguous(hit.rule().is());
            }
        }
        return outcome(fields, found);
    }

    /** Whether the same place holds another valid value where no rule looks. */
    private static boolean contradicted(Hit hit, CertificateFields fields, List<IdentityRule> rules) {
        IdentityRule rule = hit.rule();
        List<FieldValue> values = fields.values(rule);
        for (int i = 0; i < values.size(); i++) {
            int occurrence = i;
            boolean named = rules.stream()
                    .anyMatch(each -> each.enabled()
                            && each.where() == rule.where()
                            && each.oid().equals(rule.oid())
                            && each.occurrence() == occurrence);
            String value = named ? null : read(rule, values.get(i));
            if (value != null && !value.equals(hit.value()) && rule.is() != IdentityKind.ORGANISATION_CODE) {
                return true;
            }
        }
        return false;
    }

    /** What each rule that applies gives, in order: what an administrator sees of a pasted certificate. */
    public static List<Hit> hits(ParsedCertificate certificate, List<IdentityRule> rules) {
        return hits(new CertificateFields(certificate), rules);
    }

    private static List<Hit> hits(CertificateFields fields, List<IdentityRule> rules) {
        List<Hit> hits = new ArrayList<>();
        for (IdentityRule rule : rules) {
            String value = rule.enabled() ? apply(rule, fields) : null;
            if (value != null) {
                hits.add(new Hit(rule, value));
            }
        }
        return hits;
    }

    /**
     * A rule that applied.
     *
     * @param value normalised, with a valid checksum
     */
    public record Hit(IdentityRule rule, String value) {

        /** Without the value. */
        @Override
        public String toString() {
            return rule.oid() + " " + rule.is();
        }
    }

    private static IdentityOutcome outcome(CertificateFields fields, Map<IdentityKind, Hit> found) {
        Hit uscc = found.get(IdentityKind.USCC);
        Hit resident = found.get(IdentityKind.RESIDENT_ID);
        if (uscc != null && resident != null && uscc.value().equals(resident.value())) {
            return new IdentityOutcome.Ambiguous(IdentityKind.USCC);
        }
        Hit person = resident == null ? found.get(IdentityKind.OTHER_DOCUMENT) : resident;
        Hit code = found.get(IdentityKind.ORGANISATION_CODE);
        Hit first = uscc == null ? person : uscc;
        if (first != null) {
            CertificateFields.HolderName name = fields.holderName(first.rule().holderName());
            if (name.contradictory()) {
                return new IdentityOutcome.Ambiguous(first.rule().is());
            }
            HolderNames names =
                    HolderNames.of(fields, uscc == null ? null : uscc.rule(), person == null ? null : person.rule());
            return new IdentityOutcome.Found(
                    uscc == null ? null : uscc.value(),
                    person == null ? null : document(person),
                    name.text(),
                    names.enterprise(),
                    names.person());
        }
        return code == null ? new IdentityOutcome.Missing() : new IdentityOutcome.OrganisationCodeOnly(code.value());
    }

    private static PersonDocument document(Hit hit) {
        return new PersonDocument(
                hit.rule().is() == IdentityKind.RESIDENT_ID
                        ? PersonDocument.Kind.RESIDENT_ID
                        : PersonDocument.Kind.OTHER,
                hit.value());
    }

    private static @Nullable String apply(IdentityRule rule, CertificateFields fields) {
        List<FieldValue> values = fields.values(rule);
        return rule.occurrence() < values.size() ? read(rule, values.get(rule.occurrence())) : null;
    }

    private static @Nullable String read(IdentityRule rule, FieldValue field) {
        return field.first(rule.decode(), text -> {
            String stripped = rule.strip().apply(text);
            String value = stripped == null ? "" : tidy(stripped, rule.is());
            return Checksums.valid(rule.is(), value) ? value : null;
        });
    }

    private static String tidy(String value, IdentityKind kind) {
        return kind == IdentityKind.ORGANISATION_CODE ? value.strip().replace("-", "") : value.strip();
    }
}
