package org.usercenter.auth.ca.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

/** Reads the settings of a component. */
final class TrustedCaConfig {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern WAY = Pattern.compile("uc-[a-z0-9-]{1,60}");
    private static final Set<String> DEFAULT_WAYS = Set.of("uc-ca", "uc-sharedca");
    private static final int DEFAULT_MAX_AGE = 600;
    private static final int LONGEST_MAX_AGE = 604_800;

    private final ComponentModel model;

    TrustedCaConfig(ComponentModel model) {
        this.model = model;
    }

    /**
     * All settings.
     *
     * @throws InvalidSettingException when a value has another form
     * @throws InvalidTrustException when values together make no sense
     */
    TrustedCaSettings settings() {
        String id = model.getId() == null ? "new" : model.getId();
        String name = model.getName() == null ? "" : model.getName();
        return new TrustedCaSettings(
                id,
                name,
                text(TrustedCaConfigProperties.HOTLINE),
                text(TrustedCaConfigProperties.DRIVER),
                !"false".equals(text(TrustedCaConfigProperties.ENABLED)),
                pem(TrustedCaConfigProperties.ANCHORS),
                pem(TrustedCaConfigProperties.INTERMEDIATES),
                words(
                        TrustedCaConfigProperties.ALGORITHMS,
                        KeyAlgorithm.class,
                        Set.of(KeyAlgorithm.SM2, KeyAlgorithm.RSA)),
                new UsagePolicy(
                        flag(TrustedCaConfigProperties.KEY_USAGE_ABSENT),
                        Set.copyOf(list(TrustedCaConfigProperties.POLICIES)),
                        Set.copyOf(list(TrustedCaConfigProperties.PURPOSES))),
                new IssuingPolicy(
                        flag(TrustedCaConfigProperties.UNLISTED),
                        text(TrustedCaConfigProperties.ISSUER_USER_ID),
                        oldest()),
                rules(),
                revocation(),
                new ProofPolicy(
                        words(
                                TrustedCaConfigProperties.FORMATS,
                                SignatureFormat.class,
                                Set.of(SignatureFormat.RAW_DER)),
                        flag(TrustedCaConfigProperties.NO_Z),
                        false,
                        text(TrustedCaConfigProperties.PROOF_USER_ID)));
    }

    /**
     * Provider ids of the ways for which its certificates count; not empty.
     *
     * @throws InvalidSettingException when one of them is no id
     */
    Set<String> ways() {
        Set<String> ways = list(TrustedCaConfigProperties.WAYS).stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        if (!ways.stream().allMatch(way -> WAY.matcher(way).matches())) {
            throw new InvalidSettingException(TrustedCaConfigProperties.WAYS, null);
        }
        return ways.isEmpty() ? DEFAULT_WAYS : Set.copyOf(ways);
    }

    private RevocationPolicy revocation() {
        String ocsp = text(TrustedCaConfigProperties.OCSP);
        Mode mode = word(TrustedCaConfigProperties.REVOCATION, Mode.class, Mode.HARD);
        URI responder = ocsp == null ? null : uri(TrustedCaConfigProperties.OCSP, ocsp);
        List<URI> crls = list(TrustedCaConfigProperties.CRLS).stream()
                .map(url -> uri(TrustedCaConfigProperties.CRLS, url))
                .toList();
        CertIdHash hash = word(TrustedCaConfigProperties.CERT_ID, CertIdHash.class, CertIdHash.AUTO);
        Duration maxAge = maxAge();
        try {
            return new RevocationPolicy(
                    mode,
                    responder,
                    Set.copyOf(list(TrustedCaConfigProperties.HOSTS)),
                    crls,
                    hash,
                    flag(TrustedCaConfigProperties.NONCE),
                    maxAge,
                    RevocationPolicy.CONNECT_TIMEOUT,
                    RevocationPolicy.READ_TIMEOUT);
        } catch (IllegalArgumentException e) {
            throw new InvalidTrustException(InvalidTrustException.Reason.REVOCATION_POLICY, e);
        }
    }

    private @Nullable Instant oldest() {
        String day = text(TrustedCaConfigProperties.OLDEST);
        try {
            return day == null ? null : LocalDate.parse(day).atStartOfDay(CHINA).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(TrustedCaConfigProperties.OLDEST, e);
        }
    }

    private Duration maxAge() {
        int seconds = number(TrustedCaConfigProperties.MAX_AGE, DEFAULT_MAX_AGE);
        if (seconds < 1 || seconds > LONGEST_MAX_AGE) {
            throw new InvalidSettingException(TrustedCaConfigProperties.MAX_AGE, null);
        }
        return Duration.ofSeconds(seconds);
    }

    /** In the order of their first words, because Keycloak does not keep that of the values. */
    private List<IdentityRule> rules() {
        List<String> lines = list(TrustedCaConfigProperties.RULES);
        return lines.isEmpty()
                ? DefaultIdentityRules.national()
                : lines.stream()
                        .map(IdentityRuleLine::read)
                        .sorted(Comparator.comparingInt(IdentityRuleLine::order))
                        .map(IdentityRuleLine::rule)
                        .toList();
    }

    private String pem(String name) {
        return list(name).stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Nullable
    String text(String name) {
        String value = model.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    List<String> list(String name) {
        List<String> values =
                model.getConfig() == null ? null : model.getConfig().get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private boolean flag(String name) {
        return "true".equals(text(name));
    }

    private int number(String name, int fallback) {
        String value = text(name);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(name, e);
        }
    }

    private <E extends Enum<E>> E word(String name, Class<E> type, E fallback) {
        String value = text(name);
        return value == null ? fallback : constant(name, type, value);
    }

    private <E extends Enum<E>> Set<E> words(String name, Class<E> type, Set<E> fallback) {
        Set<E> words = EnumSet.noneOf(type);
        list(name).stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                .filter(value -> !value.isEmpty())
                .forEach(value -> words.add(constant(name, type, value)));
        return words.isEmpty() ? fallback : words;
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e);
        }
    }

    private static URI uri(String name, String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e);
        }
    }
}
