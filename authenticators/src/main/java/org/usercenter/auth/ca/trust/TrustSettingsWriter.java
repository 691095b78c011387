package org.usercenter.auth.ca.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.storage.trust.TrustSettings;

/** What operators say of an authority, as settings of its component. */
final class TrustSettingsWriter {

    /** Names of the settings as operators know them. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(TrustedCaConfigProperties.HOTLINE, "hotline"),
            Map.entry(TrustedCaConfigProperties.DRIVER, "driverUrl"),
            Map.entry(TrustedCaConfigProperties.ANCHORS, "certificates"),
            Map.entry(TrustedCaConfigProperties.INTERMEDIATES, "certificates"),
            Map.entry(TrustedCaConfigProperties.ALGORITHMS, "algorithms"),
            Map.entry(TrustedCaConfigProperties.WAYS, "ways"),
            Map.entry(TrustedCaConfigProperties.RULES, "identityRules"),
            Map.entry(TrustedCaConfigProperties.OLDEST, "notIssuedBefore"),
            Map.entry(TrustedCaConfigProperties.REVOCATION, "revocation"),
            Map.entry(TrustedCaConfigProperties.OCSP, "ocspUrl"),
            Map.entry(TrustedCaConfigProperties.HOSTS, "hosts"),
            Map.entry(TrustedCaConfigProperties.CRLS, "crlUrls"));

    private static final int LINE = 64;

    private TrustSettingsWriter() {}

    /**
     * Writes them; settings that operators do not see stay.
     *
     * @throws org.usercenter.ca.verifier.trust.InvalidTrustException when the certificates cannot be read
     */
    static void write(TrustSettings settings, ComponentModel model, TrustedCaReader reader) {
        List<ParsedCertificate> certificates = reader.certificates(settings.certificates());
        model.setName(settings.name().strip());
        put(model, TrustedCaConfigProperties.HOTLINE, settings.hotline());
        put(model, TrustedCaConfigProperties.DRIVER, settings.driverUrl());
        put(model, TrustedCaConfigProperties.ANCHORS, pem(certificates, true));
        put(model, TrustedCaConfigProperties.INTERMEDIATES, pem(certificates, false));
        put(model, TrustedCaConfigProperties.ALGORITHMS, settings.algorithms());
        put(model, TrustedCaConfigProperties.WAYS, settings.ways());
        put(model, TrustedCaConfigProperties.RULES, settings.identityRules());
        put(model, TrustedCaConfigProperties.OLDEST, settings.notIssuedBefore());
        put(model, TrustedCaConfigProperties.REVOCATION, settings.revocation());
        put(model, TrustedCaConfigProperties.OCSP, settings.ocspUrl());
        put(model, TrustedCaConfigProperties.HOSTS, settings.hosts());
        put(model, TrustedCaConfigProperties.CRLS, settings.crlUrls());
    }

    /**
     * Whether writing them would change anything; the model stays as it is.
     *
     * @throws org.usercenter.ca.verifier.trust.InvalidTrustException when the certificates cannot be read
     */
    static boolean changes(TrustSettings settings, ComponentModel model, TrustedCaReader reader) {
        ComponentModel changed = new ComponentModel(model);
        write(settings, changed, reader);
        return !digest(changed).equals(digest(model));
    }

    private static List<String> pem(List<ParsedCertificate> certificates, boolean roots) {
        return certificates.stream()
                .filter(certificate -> certificate.selfIssued() == roots)
                .map(certificate -> "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate.der())
                        + "\n-----END CERTIFICATE-----")
                .toList();
    }

    private static void put(ComponentModel model, String name, @Nullable String value) {
        put(model, name, value == null || value.isBlank() ? List.of() : List.of(value.strip()));
    }

    private static void put(ComponentModel model, String name, List<String> values) {
        List<String> given = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (given.isEmpty()) {
            model.getConfig().remove(name);
        } else {
            model.getConfig().put(name, given);
        }
    }

    /** What was written, or an administrator has. */
    static TrustSettings read(ComponentModel model) {
        TrustedCaConfig config = new TrustedCaConfig(model);
        String revocation = config.text(TrustedCaConfigProperties.REVOCATION);
        return new TrustSettings(
                model.getName() == null ? "" : model.getName(),
                config.text(TrustedCaConfigProperties.HOTLINE),
                config.text(TrustedCaConfigProperties.DRIVER),
                String.join("\n", config.list(TrustedCaConfigProperties.ANCHORS))
                        + "\n"
                        + String.join("\n", config.list(TrustedCaConfigProperties.INTERMEDIATES)),
                config.list(TrustedCaConfigProperties.ALGORITHMS),
                config.list(TrustedCaConfigProperties.WAYS),
                config.list(TrustedCaConfigProperties.RULES).stream().sorted().toList(),
                config.text(TrustedCaConfigProperties.OLDEST),
                revocation == null ? "HARD" : revocation,
                config.text(TrustedCaConfigProperties.OCSP),
                config.list(TrustedCaConfigProperties.HOSTS),
                config.list(TrustedCaConfigProperties.CRLS));
    }

    static boolean enabled(ComponentModel model) {
        return !"false".equals(new TrustedCaConfig(model).text(TrustedCaConfigProperties.ENABLED));
    }

    static void enable(ComponentModel model, boolean enabled) {
        model.getConfig().putSingle(TrustedCaConfigProperties.ENABLED, String.valueOf(enabled));
    }

    /** Of all its settings but whether it is enabled. Keycloak keeps neither the order of names nor that of values. */
    static String digest(ComponentModel model) {
        Map<String, List<String>> settings = new TreeMap<>();
        model.getConfig().forEach((name, values) -> {
            if (!TrustedCaConfigProperties.ENABLED.equals(name) && values != null) {
                settings.put(name, values.stream().sorted().toList());
            }
        });
        try {
            // Each part with its length: what is quoted in one cannot pass for the end of it.
            StringBuilder all = new StringBuilder();
            append(all, String.valueOf(model.getName()));
            settings.forEach((name, values) -> {
                append(all, name);
                values.forEach(value -> append(all.append(' '), value));
            });
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void append(StringBuilder all, String part) {
        all.append(part.length()).append(':').append(part);
    }
}
