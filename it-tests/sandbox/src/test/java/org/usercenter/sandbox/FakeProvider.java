package org.usercenter.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.usercenter.sandbox.web.Json;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** An OpenID provider that answers whatever the test wants. */
final class FakeProvider implements AutoCloseable {
    private static final RSAKey PUBLISHED = newKey();
    private static final RSAKey UNKNOWN = newKey();

    private final Javalin app;
    private final Json json = new Json();
    private RSAKey signingKey = PUBLISHED;
    private String nonce = "";
    private String challenge = "";

    FakeProvider() {
        app = Javalin.create(config -> config.showJavalinBanner = false);
        app.get("/.well-known/openid-configuration", this::metadata);
        app.get("/certs", ctx -> ctx.result(new JWKSet(PUBLISHED.toPublicJWK()).toString()));
        app.post("/token", this::token);
        app.start("127.0.0.1", 0);
    }

    URI issuer() {
        return URI.create("http://localhost:" + app.port());
    }

    /** What the authorization request asked for. */
    void expect(String nonce, String challenge) {
        this.nonce = nonce;
        this.challenge = challenge;
    }

    /** Signs from now on with a key that nobody has published. */
    void signWithUnknownKey() {
        signingKey = UNKNOWN;
    }

    private void metadata(Context ctx) {
        json.answer(
                ctx,
                Map.of(
                        "issuer",
                        issuer().toString(),
                        "authorization_endpoint",
                        issuer() + "/auth",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/certs",
                        "end_session_endpoint",
                        issuer() + "/logout",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"}));
    }

    private void token(Context ctx) {
        CodeVerifier verifier = new CodeVerifier(String.valueOf(ctx.formParam("code_verifier")));
        if (!CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                .getValue()
                .equals(challenge)) {
            ctx.status(400);
            json.answer(ctx, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet claims = claims("construction")
                .claim("nonce", nonce)
                .claim("preferred_username", "zhang.wei")
                .claim("name", "张伟<b>")
                .claim("real_name_level", 2)
                .claim("login_way", "password")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        json.answer(
                ctx,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        sign(claims, JOSEObjectType.JWT)));
    }

    /** A logout token for the client. */
    String logoutToken(String audience) {
        JWTClaimsSet claims = claims(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        return sign(claims, new JOSEObjectType("logout+jwt"));
    }

    private JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(audience)
                .subject("subject-1")
                .claim("sid", "sid-1")
                .issueTime(Date.from(Instant.now()));
    }

    private String sign(JWTClaimsSet claims, JOSEObjectType type) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(PUBLISHED.getKeyID())
                    .type(type)
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(signingKey));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        app.stop();
    }
}
