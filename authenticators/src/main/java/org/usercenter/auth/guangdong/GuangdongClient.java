package org.usercenter.auth.guangdong;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Query;
import org.usercenter.auth.guangdong.GuangdongAnswer.Known;
import org.usercenter.auth.guangdong.GuangdongAnswer.Reason;
import org.usercenter.auth.guangdong.GuangdongAnswer.Unknown;
import org.usercenter.auth.guangdong.GuangdongConfig.TokenMethod;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Asks the platform who has logged in (platforms.md §2.2). Secret and token stand in the address, as the platform will
 * have it: no address is ever logged. The token lives a minute or three, is used at once and kept nowhere.
 */
final class GuangdongClient {
    private static final Logger LOG = Logger.getLogger(GuangdongClient.class);
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FIRST_ERROR = 400;
    private static final int MAX_TOKEN = 4096;
    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    /** One of these names the error; which depends on the platform's generation. */
    private static final List<String> ERRORS = List.of("error_code", "errcode", "error", "code");

    private final CloudClient http;
    private final GuangdongConfig config;
    private final String secret;

    GuangdongClient(CloudClient http, GuangdongConfig config, String secret) {
        this.http = http;
        this.config = config;
        this.secret = secret;
    }

    /**
     * Redeems the code, which works once, and asks for the profile.
     *
     * @param redirectUri as it was given to the platform before
     */
    GuangdongAnswer whoHas(String code, String redirectUri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", config.clientId());
        parameters.put("client_secret", secret);
        parameters.put("code", code);
        parameters.put("scope", config.scope());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("grant_type", "authorization_code");
        CloudResult result = ask("oauth2/access_token", parameters);
        if (!(result instanceof Answer answer)) {
            return new Unknown(Reason.UNAVAILABLE);
        }
        String token = token(answer).orElse(null);
        return token == null ? new Unknown(Reason.REFUSED) : profile(token);
    }

    private GuangdongAnswer profile(String token) {
        Map<String, String> parameters = Map.of("access_token", token);
        CloudResult result = ask("oauth2/tokeninfo", parameters);
        if (result instanceof CloudResult.NoAnswer) {
            result = ask("oauth2/tokeninfo", parameters);
        }
        if (!(result instanceof Answer answer)) {
            return new Unknown(Reason.UNAVAILABLE);
        }
        Optional<GuangdongProfile> profile =
                answer.status() >= FIRST_ERROR ? Optional.empty() : GuangdongProfile.parse(answer.body());
        if (profile.isPresent()) {
            return new Known(profile.get());
        }
        String error = error(answer.body());
        LOG.warnf("The Guangdong platform named nobody: status %d, error %s", answer.status(), error);
        return new Unknown(error == null && answer.status() < FIRST_ERROR ? Reason.NOBODY : Reason.REFUSED);
    }

    private static Optional<String> token(Answer answer) {
        String token = answer.body().path("access_token").textValue();
        if (answer.status() < FIRST_ERROR && token != null && !token.isBlank() && token.length() <= MAX_TOKEN) {
            return Optional.of(token);
        }
        LOG.infof("The Guangdong platform refused a code: status %d, error %s", answer.status(), error(answer.body()));
        return Optional.empty();
    }

    /** Fit for the log; null when there is none. */
    private static @Nullable String error(JsonNode body) {
        return ERRORS.stream()
                .filter(name ->
                        body.hasNonNull(name) && !body.path(name).asText().equals("0"))
                .map(name -> Json.token(body, name))
                .findFirst()
                .orElse(null);
    }

    private CloudResult ask(String path, Map<String, String> parameters) {
        if (config.tokenMethod() == TokenMethod.POST) {
            return post(path, parameters);
        }
        CloudResult result = http.get(config.address(path, parameters), Map.of());
        return config.tokenMethod() == TokenMethod.AUTO
                        && result instanceof Answer answer
                        && answer.status() == METHOD_NOT_ALLOWED
                ? post(path, parameters)
                : result;
    }

    private CloudResult post(String path, Map<String, String> parameters) {
        return http.post(
                config.address(path, Map.of()), FORM, Query.of(parameters).getBytes(StandardCharsets.UTF_8));
    }
}
