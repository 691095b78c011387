package org.usercenter.account.operator.ca;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.trust.TrustSettings;
import org.usercenter.storage.trust.UnusableTrustException;

/**
 * What an operator says of an authority; see {@link TrustSettings} for the fields.
 *
 * @param name 1 to 100 characters
 * @param certificates PEM, at most 400,000 characters
 */
public record TrustBody(
        @Nullable String name,
        @Nullable String hotline,
        @Nullable String driverUrl,
        @Nullable String certificates,
        @Nullable List<String> algorithms,
        @Nullable List<String> ways,
        @Nullable List<String> identityRules,
        @Nullable String notIssuedBefore,
        @Nullable String revocation,
        @Nullable String ocspUrl,
        @Nullable List<String> hosts,
        @Nullable List<String> crlUrls) {

    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 500;
    private static final int MAX_LINES = 50;
    private static final int MAX_PEM = 400_000;
    private static final int MAX_SAMPLE = 20_000;

    private static final Map<String, FieldCode> CODES = Map.ofEntries(
            Map.entry("not-pem", FieldCode.NOT_PEM),
            Map.entry("too-many", FieldCode.TOO_LONG),
            Map.entry("no-anchor", FieldCode.NO_ROOT),
            Map.entry("not-self-signed", FieldCode.NOT_SELF_SIGNED),
            Map.entry("not-a-ca", FieldCode.NOT_A_CA),
            Map.entry("not-chained", FieldCode.NOT_CHAINED),
            Map.entry("algorithm", FieldCode.WEAK_KEY),
            Map.entry("sm2-unavailable", FieldCode.NOT_OFFERED),
            Map.entry("revocation-source", FieldCode.NO_REVOCATION_SOURCE),
            Map.entry("identity-of-ca", FieldCode.MISSING),
            Map.entry("internal-address", FieldCode.INTERNAL_ADDRESS));

    /**
     * What was typed.
     *
     * @throws Refusal when something is missing or too long
     */
    TrustSettings settings() {
        String given = text("name", name, MAX_NAME);
        if (given == null) {
            throw Refusal.of(ProblemCode.INVALID, "name", FieldCode.MISSING);
        }
        String pem = text("certificates", certificates, MAX_PEM);
        if (pem == null) {
            throw Refusal.of(ProblemCode.INVALID, "certificates", FieldCode.MISSING);
        }
        String mode = text("revocation", revocation, MAX_TEXT);
        return new TrustSettings(
                given,
                text("hotline", hotline, MAX_TEXT),
                text("driverUrl", driverUrl, MAX_TEXT),
                pem,
                lines("algorithms", algorithms),
                lines("ways", ways),
                lines("identityRules", identityRules),
                text("notIssuedBefore", notIssuedBefore, MAX_TEXT),
                mode == null ? "HARD" : mode,
                text("ocspUrl", ocspUrl, MAX_TEXT),
                lines("hosts", hosts),
                lines("crlUrls", crlUrls));
    }

    /**
     * A sample certificate.
     *
     * @throws Refusal when it is missing or too long
     */
    static String sample(@Nullable String typed) {
        String sample = text("sample", typed, MAX_SAMPLE);
        if (sample == null) {
            throw Refusal.of(ProblemCode.INVALID, "sample", FieldCode.MISSING);
        }
        return sample;
    }

    private static @Nullable String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > longest) {
            throw Refusal.of(ProblemCode.INVALID, field, FieldCode.TOO_LONG);
        }
        return typed.strip();
    }

    private static List<String> lines(String field, @Nullable List<String> typed) {
        List<String> lines = Stream.ofNullable(typed)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_TEXT)) {
            throw Refusal.of(ProblemCode.INVALID, field, FieldCode.TOO_LONG);
        }
        return lines;
    }

    /** Why it cannot be used, at the field that is wrong. */
    static Refusal refusal(UnusableTrustException wrong) {
        String field = wrong.setting() == null ? "certificates" : wrong.setting();
        return Refusal.of(ProblemCode.INVALID, field, CODES.getOrDefault(wrong.reason(), FieldCode.FORMAT));
    }
}
