package org.usercenter.sandbox.business;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.usercenter.sandbox.web.Language;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;

/** One business system as the user center's client: code flow with PKCE, state and nonce, logout in both directions. */
final class RelyingParty {
    /** Keycloak's default; a token signed otherwise is refused. */
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

    private final BusinessSystem system;
    private final UserCenter center;
    private final String address;
    private final Clock clock;

    /** @param baseUrl address under which browsers see the sandbox */
    RelyingParty(BusinessSystem system, UserCenter center, String baseUrl, Clock clock) {
        this.system = system;
        this.center = center;
        this.address = baseUrl + system.path();
        this.clock = clock;
    }

    URI authorization(State state, PendingLogin login, Optional<Prompt> prompt, Language language)
            throws LoginFailedException {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), system.clientId(), callback())
                .endpointURI(center.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(login.nonce())
                .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
                .uiLocales(locales(language));
        prompt.ifPresent(request::prompt);
        return request.build().toURI();
    }

    /** Exchanges the code and checks the ID token. */
    BusinessSession finish(String code, PendingLogin login) throws LoginFailedException {
        OIDCProviderMetadata metadata = center.metadata();
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            metadata.getTokenEndpointURI(),
                            new ClientSecretBasic(system.clientId(), system.demoSecret()),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), callback(), login.verifier()))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(UserCenter.CONNECT_MILLIS);
            request.setReadTimeout(UserCenter.READ_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new LoginFailedException("refused", null);
            }
            JWT idToken = Objects.requireNonNull(
                    response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken());
            IDTokenClaimsSet claims = new IDTokenValidator(
                            center.issuer(), system.clientId(), ALGORITHM, keys(metadata), retriever())
                    .validate(idToken, login.nonce());
            return session(idToken, claims.toJSONObject(), claims.getSubject().getValue());
        } catch (IOException e) {
            throw new LoginFailedException("unreachable", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new LoginFailedException("token", e);
        }
    }

    private BusinessSession session(JWT idToken, Map<String, Object> claims, String subject) {
        String sid = Objects.toString(claims.get("sid"), "");
        return new BusinessSession(system, subject, sid, idToken, claims, clock.instant());
    }

    /** Where the browser logs out of the user center, and with it of every other business system. */
    URI logout(BusinessSession session, Language language) throws LoginFailedException {
        return new LogoutRequest(
                        center.metadata().getEndSessionEndpointURI(),
                        session.idToken(),
                        null,
                        system.clientId(),
                        URI.create(address + "/logged-out"),
                        new State(),
                        locales(language))
                .toURI();
    }

    /** Checks the token of a back-channel logout. */
    LogoutTokenClaimsSet checkLogout(String token) throws LoginFailedException {
        OIDCProviderMetadata metadata = center.metadata();
        try {
            return new LogoutTokenValidator(center.issuer(), system.clientId(), ALGORITHM, keys(metadata), retriever())
                    .validate(SignedJWT.parse(token));
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            throw new LoginFailedException("token", e);
        }
    }

    private URI callback() {
        return URI.create(address + "/callback");
    }

    private static List<LangTag> locales(Language language) {
        try {
            return List.of(LangTag.parse(language.tag()));
        } catch (LangTagException e) {
            throw new IllegalStateException(e);
        }
    }

    // Keys are fetched for every check: the realm of a demo is made anew now and then, with new keys.
    private static URL keys(OIDCProviderMetadata metadata) {
        try {
            return metadata.getJWKSetURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DefaultResourceRetriever retriever() {
        return new DefaultResourceRetriever(UserCenter.CONNECT_MILLIS, UserCenter.READ_MILLIS);
    }
}
