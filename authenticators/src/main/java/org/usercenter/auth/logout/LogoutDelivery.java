package org.usercenter.auth.logout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.core.Response.Status;

import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.representations.LogoutToken;
import org.keycloak.services.managers.ResourceAdminManager;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/**
 * Tells one business system of the end of one session (OpenID Connect Back-Channel Logout 1.0). The token is made anew at
 * each attempt, because it is good for two minutes only.
 */
final class LogoutDelivery implements MessageDelivery {
    private static final Logger LOG = Logger.getLogger(LogoutDelivery.class);
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    /** Of all of a call, also when the answer comes drop by drop; far shorter than the lease. */
    private static final Duration LONGEST = Duration.ofSeconds(8);
    /** After that a system that does not answer is told no more; longer than all attempts take. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final KeycloakSession session;
    private final SystemLines lines;

    LogoutDelivery(KeycloakSession session, SystemLines lines) {
        this.session = session;
        this.lines = lines;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        return prepareWithoutAccount(realm, delivery);
    }

    @Override
    public Optional<Ready> prepareWithoutAccount(RealmModel realm, Delivery delivery) {
        Map<String, String> parameters = delivery.parameters();
        ClientModel client = realm.getClientById(parameters.get(LogoutNotices.CLIENT));
        if (client == null) {
            return Optional.empty();
        }
        AnsweredRequest.restore(session, parameters);
        session.getContext().setClient(client);
        String url = url(client);
        if (url == null) {
            return Optional.empty();
        }
        // An address that was corrected does not rest with the one that failed.
        String line = client.getId() + " " + url;
        if (!lines.isFree(line)) {
            boolean tooOld =
                    delivery.createdAt().plus(PATIENCE).isBefore(Instant.ofEpochMilli(Time.currentTimeMillis()));
            return tooOld ? Optional.empty() : Optional.of(() -> Outcome.LATER);
        }
        String name = client.getClientId();
        String token = session.tokens().encode(token(client, parameters));
        HttpClient http = session.getProvider(HttpClientProvider.class).getHttpClient();
        return Optional.of(() -> lines.use(line, () -> send(http, name, url, token, LONGEST)));
    }

    /** Keycloak needs a request to resolve an address, also one that is whole; jobs have none. */
    private @Nullable String url(ClientModel client) {
        String set = OIDCAdvancedConfigWrapper.fromClientModel(client).getBackchannelLogoutUrl();
        boolean whole = set != null && !set.contains("${") && set.matches("(?i)https?://.+");
        return whole ? set : ResourceAdminManager.getBackchannelLogoutUrl(session, client);
    }

    private static LogoutToken token(ClientModel client, Map<String, String> parameters) {
        OIDCAdvancedConfigWrapper settings = OIDCAdvancedConfigWrapper.fromClientModel(client);
        LogoutToken token = new LogoutToken();
        token.id(SecretGenerator.getInstance().generateSecureID());
        token.issuedNow();
        token.exp(token.getIat() + LIFE.toSeconds());
        token.issuer(parameters.get(LogoutNotices.ISSUER));
        token.addAudience(client.getClientId());
        token.setSubject(parameters.get(LogoutNotices.SUBJECT));
        token.setSid(parameters.get(LogoutNotices.SESSION));
        token.putEvents(TokenUtil.TOKEN_BACKCHANNEL_LOGOUT_EVENT, JsonSerialization.createObjectNode());
        if (settings.getBackchannelLogoutRevokeOfflineTokens()) {
            token.putEvents(TokenUtil.TOKEN_BACKCHANNEL_LOGOUT_EVENT_REVOKE_OFFLINE_TOKENS, true);
        }
        return token;
    }

    /** @param longest that the call may take in all */
    static Outcome send(HttpClient http, String client, String url, String token, Duration longest) {
        HttpPost post = new HttpPost(url);
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT_MILLIS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSocketTimeout(READ_MILLIS)
                .setRedirectsEnabled(false)
                .build());
        CompletableFuture<Void> answered = new CompletableFuture<>();
        answered.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            post.abort();
            return null;
        });
        try {
            post.setEntity(
                    new UrlEncodedFormEntity(List.of(new BasicNameValuePair(OAuth2Constants.LOGOUT_TOKEN, token))));
            HttpResponse response = http.execute(post);
            int status = response.getStatusLine().getStatusCode();
            if (status == Status.OK.getStatusCode() || status == Status.NO_CONTENT.getStatusCode()) {
                return Outcome.SENT;
            }
            LOG.warnf("%s answered a back-channel logout with status %d; it is told again later", client, status);
        } catch (IOException e) {
            LOG.warnf("%s could not be told of a logout: %s; it is told again later", client, e.getClass());
        } finally {
            answered.complete(null);
            // Whatever the answer says besides, nobody reads it.
            post.abort();
        }
        return Outcome.FAILED;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
