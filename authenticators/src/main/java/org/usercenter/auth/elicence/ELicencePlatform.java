package org.usercenter.auth.elicence;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.scan.ScanOffer;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.ScanProgress;
import org.usercenter.auth.scan.ScanPush;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.SignedFields;
import org.usercenter.auth.scan.Sm2Envelope;
import org.usercenter.auth.scan.Sm2Keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Client of the licence platform in the neutral profile of platforms.md 3.3. All of it is [assumed]: the national
 * specification is not public. Whoever has it changes this class and {@link LicenceResult}.
 */
final class ELicencePlatform implements ScanPlatform {
    private static final String OK = "0";
    private static final String UNKNOWN_CODE = "1005";
    private static final String NOT_CONFIRMED = "1006";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json;charset=utf-8");

    /** How far the platform's clock may be off; older pushes are repeated ones. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private static final int MAX_WHO = 40;

    private final ELicenceConfig config;
    private final CloudClient client;
    private final Sm2Keys keys;
    private final Sm2Envelope envelope;
    private final InstantSource clock;

    ELicencePlatform(
            ELicenceConfig config, CloudClient client, Sm2Keys keys, Sm2Envelope envelope, InstantSource clock) {
        this.config = config;
        this.client = client;
        this.keys = keys;
        this.envelope = envelope;
        this.clock = clock;
    }

    @Override
    public ScanOffer create(ScanRequest request) throws ScanUnavailableException {
        ObjectNode body = Json.object()
                .put("sysCode", config.system())
                .put("bizNo", request.reference())
                .put("bizType", "LOGIN")
                .put("nonce", request.nonce())
                .put("signText", request.text())
                .put("bizTitle", request.context().title())
                .put("bizDesc", request.context().description())
                .put("expireSec", request.seconds())
                .put("callbackUrl", request.push())
                .put("timestamp", clock.millis())
                .put("signAlg", "SM2");
        JsonNode data = data(post("elic/qr", body));
        String content = data.path("qrContent").asText("");
        if (content.isEmpty() || !data.path("bizNo").asText("").equals(request.reference())) {
            throw new ScanUnavailableException("the licence platform gave no code");
        }
        return new ScanOffer(request.reference(), content, null);
    }

    @Override
    public ScanProgress progress(String platformId) throws ScanUnavailableException {
        Map<String, String> query = new TreeMap<>(
                Map.of("sysCode", config.system(), "bizNo", platformId, "timestamp", Long.toString(clock.millis())));
        query.put(SignedFields.SIGN, keys.sign(config.ours(), SignedFields.text(query)));
        ObjectNode reply = answer(client.get(config.address().at("elic/status", query), Map.of()));
        if (UNKNOWN_CODE.equals(code(reply))) {
            return ScanProgress.of(ScanState.EXPIRED);
        }
        JsonNode data = data(reply);
        if (!data.path("bizNo").asText("").equals(platformId)) {
            throw new ScanUnavailableException("the licence platform speaks of another code");
        }
        return new ScanProgress(state(data.path("status").asInt(-1)), who(data));
    }

    private static ScanState state(int status) throws ScanUnavailableException {
        return switch (status) {
            case 0 -> ScanState.WAITING;
            case 1 -> ScanState.SCANNED;
            case 2 -> ScanState.CONFIRMED;
            case 3 -> ScanState.REFUSED;
            case 4 -> ScanState.EXPIRED;
            default -> throw new ScanUnavailableException("the licence platform has a status of its own");
        };
    }

    private static @Nullable String who(JsonNode data) {
        String who = data.path("scannedBy").asText("").strip();
        return who.isEmpty() || who.length() > MAX_WHO ? null : who;
    }

    @Override
    public ScanResult collect(ScanTicket ticket) throws ScanUnavailableException {
        ObjectNode reply = post(
                "elic/result",
                Json.object()
                        .put("sysCode", config.system())
                        .put("bizNo", ticket.offer().platformId())
                        .put("timestamp", clock.millis()));
        if (NOT_CONFIRMED.equals(code(reply))) {
            return new ScanResult.NotYet();
        }
        if (UNKNOWN_CODE.equals(code(reply))) {
            return new ScanResult.Unacceptable("unknown-code");
        }
        JsonNode data = data(reply);
        if (config.signed() && !isTheirs(reply)) {
            return new ScanResult.Unacceptable("mismatch");
        }
        return plain(data)
                .map(plain -> new LicenceResult(plain).of(ticket))
                .orElseGet(() -> new ScanResult.Unacceptable("mismatch"));
    }

    private Optional<ObjectNode> plain(JsonNode data) {
        JsonNode sealed = data.path("envelope");
        if (sealed.isObject()) {
            return envelope.open(
                            config.ours(),
                            sealed.path("encKey").asText(""),
                            sealed.path("data").asText(""))
                    .map(Json::object);
        }
        return !config.sealed() && data.path("plain") instanceof ObjectNode plain
                ? Optional.of(plain)
                : Optional.empty();
    }

    @Override
    public Optional<ScanPush.Word> push(ScanPush push) {
        ObjectNode body = Json.object(push.text());
        if (body == null) {
            return Optional.empty();
        }
        String code = body.path("bizNo").asText("");
        long age = Math.abs(clock.millis() - body.path("ts").asLong(0));
        boolean authentic = !code.isEmpty() && age <= LEEWAY.toMillis() && isTheirs(body);
        return authentic ? Optional.of(new ScanPush.Word(code, Json.token(body, "status"))) : Optional.empty();
    }

    /** Whether the platform has signed it. */
    private boolean isTheirs(ObjectNode message) {
        return keys.holds(
                config.theirs(),
                SignedFields.text(message),
                message.path(SignedFields.SIGN).asText(""));
    }

    private ObjectNode post(String path, ObjectNode body) throws ScanUnavailableException {
        body.put(SignedFields.SIGN, keys.sign(config.ours(), SignedFields.text(body)));
        URI uri = config.address().at(path);
        return answer(client.post(uri, JSON, Json.bytes(body)));
    }

    private static ObjectNode answer(CloudResult result) throws ScanUnavailableException {
        if (result instanceof CloudResult.Answer answer) {
            return answer.body();
        }
        throw new ScanUnavailableException("the licence platform gave no answer");
    }

    private static JsonNode data(ObjectNode reply) throws ScanUnavailableException {
        if (!OK.equals(code(reply))) {
            throw new ScanUnavailableException("the licence platform answered " + Json.token(reply, "code"));
        }
        return reply.path("data");
    }

    private static String code(ObjectNode reply) {
        return reply.path("code").asText("");
    }
}
