package org.usercenter.auth.elicence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.Secrets;
import org.usercenter.ca.verifier.CertificateProof;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the licence platform says at the end (platforms.md 3.3) [assumed]. */
final class LicenceResult {
    /** 存续 or 在营. */
    private static final String ACTIVE = "1";

    /**
     * First two characters of the number of whoever has a licence (GB 32100): market supervision, and enterprise, individual
     * business or farmers' cooperative.
     */
    private static final Set<String> KINDS = Set.of("91", "92", "93");

    private final ObjectNode plain;

    LicenceResult(ObjectNode plain) {
        this.plain = plain;
    }

    /** Whether it is of that code, and what it brings if so. */
    ScanResult of(ScanTicket ticket) {
        if (!Secrets.same(text("bizNo"), ticket.request().reference())
                || !Secrets.same(text("nonce"), ticket.request().nonce())
                || !Secrets.same(text("signText"), ticket.request().text())) {
            return new ScanResult.Unacceptable("mismatch");
        }
        try {
            Base64.Decoder strict = Base64.getDecoder();
            CertificateProof proof =
                    CertificateProof.raw(strict.decode(text("cert")), strict.decode(text("signValue")));
            return new ScanResult.Brought(
                    text("uniScid"),
                    proof,
                    ticket.request().text().getBytes(StandardCharsets.UTF_8),
                    objection(),
                    facts(ticket));
        } catch (IllegalArgumentException e) {
            return new ScanResult.Unacceptable("mismatch");
        }
    }

    /** Why the licence does not serve, in the order of platforms.md 3.3. */
    private @Nullable String objection() {
        String state = text("regState");
        if (!state.equals(ACTIVE)) {
            return switch (state) {
                case "2" -> "licence-revoked";
                case "3" -> "licence-cancelled";
                case "4" -> "licence-moved";
                default -> "licence-state";
            };
        }
        if (KINDS.stream().noneMatch(text("uniScid").toUpperCase(Locale.ROOT)::startsWith)) {
            return "no-licence-kind";
        }
        return switch (role()) {
            case "LEGAL_REP" -> null;
            case "LIC_MANAGER", "AGENT" ->
                switch (authorisation()) {
                    case "FULL" -> null;
                    case "PARTIAL" -> "partly-authorised";
                    default -> "not-authorised";
                };
            default -> "role";
        };
    }

    private Map<String, String> facts(ScanTicket ticket) {
        Map<String, String> facts = new HashMap<>();
        facts.put("reference", ticket.request().reference());
        facts.put("role", role());
        facts.put("authorisation", authorisation());
        facts.put("licence", Json.token(plain, "licenceSn"));
        return facts;
    }

    private String role() {
        return Json.token(plain.path("operator"), "role");
    }

    private String authorisation() {
        return Json.token(plain.path("operator"), "authorisation");
    }

    private String text(String field) {
        return plain.path(field).asText("");
    }
}
