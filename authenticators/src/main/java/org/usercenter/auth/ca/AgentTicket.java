package org.usercenter.auth.ca;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Claims of the permission that the agent asks for before it lists certificates or signs; certificates.md 9.2.
 *
 * @param issuer the realm's address
 * @param audience always {@code ca-agent}
 * @param issuers names of the authorities whose certificates are trusted; empty: show all
 * @param returnUrl where the fallback goes back to; on {@code origin}
 * @param minAgent lowest protocol version of the agent that serves
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AgentTicket(
        @JsonProperty("iss") String issuer,
        @JsonProperty("aud") String audience,
        @JsonProperty("origin") String origin,
        @JsonProperty("realm") String realm,
        @JsonProperty("purpose") String purpose,
        @JsonProperty("sid") String sid,
        @JsonProperty("nonce") String nonce,
        @JsonProperty("jti") String id,
        @JsonProperty("iat") long issuedAt,
        @JsonProperty("exp") long expires,
        @JsonProperty("issuers") List<String> issuers,
        @JsonProperty("ret") String returnUrl,
        @JsonProperty("minAgent") int minAgent) {

    static final String AUDIENCE = "ca-agent";
}
