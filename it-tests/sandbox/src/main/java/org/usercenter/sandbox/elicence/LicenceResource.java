package org.usercenter.sandbox.elicence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.scan.Asker;
import org.usercenter.sandbox.scan.Envelope;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Scripted;
import org.usercenter.sandbox.scan.Signatures;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /elic/…}: what the platform offers its integrators, in the neutral profile, which is assumed. */
public final class LicenceResource {
    /** The one integrator. */
    static final String SYS_CODE = "UC-DEMO";

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Duration RESULT_KEPT = Duration.ofMinutes(10);
    private static final int SHORTEST_SECONDS = 30;
    private static final int LONGEST_SECONDS = 600;
    private static final int NONCE_BYTES = 32;

    private final LicencePlatform platform;
    private final Scripted scripted;
    private final Signatures signatures;
    private final String baseUrl;
    private final Json json;

    /** @param baseUrl address under which phones see the sandbox */
    public LicenceResource(LicencePlatform platform, Behaviours behaviours, String baseUrl, Json json) {
        this.platform = platform;
        this.scripted = new Scripted(behaviours, StandIn.ELICENCE);
        this.signatures = new Signatures(platform.provider());
        this.baseUrl = baseUrl;
        this.json = json;
    }

    public void register(Javalin app) {
        app.post("/elic/qr", ctx -> answer(ctx, behaviour -> qr(body(ctx))));
        app.get("/elic/status", ctx -> answer(ctx, behaviour -> status(query(ctx), behaviour)));
        app.post("/elic/result", ctx -> answer(ctx, behaviour -> result(body(ctx))));
    }

    /** Makes the data of one answer. */
    private interface Service {
        Map<String, Object> data(Behaviour behaviour) throws LicenceRefusal;
    }

    private void answer(Context ctx, Service service) {
        scripted.answer(ctx, behaviour -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            try {
                refuseAsTold(behaviour);
                Map<String, Object> data = service.data(behaviour);
                answer.put("code", "0");
                answer.put("msg", "");
                answer.put("data", data);
            } catch (LicenceRefusal e) {
                answer.put("code", e.code());
                answer.put("msg", e.getMessage());
            }
            answer.put("sign", platform.sign(answer));
            json.answer(ctx, answer);
        });
    }

    private static void refuseAsTold(Behaviour behaviour) throws LicenceRefusal {
        Mode mode = behaviour.mode();
        if (mode == Mode.FAIL || mode == Mode.LIMIT) {
            throw new LicenceRefusal(behaviour.codeOr(LicenceRefusal.BUSY), "系统繁忙，请稍后再试");
        }
        if (mode == Mode.REFUSE) {
            throw new LicenceRefusal(behaviour.codeOr(LicenceRefusal.UNKNOWN_SYSTEM), "接入系统未授权");
        }
        if (mode == Mode.WRONG_SIGNATURE) {
            throw new LicenceRefusal(LicenceRefusal.BAD_SIGNATURE, "验签失败");
        }
    }

    private Map<String, Object> qr(Map<String, String> fields) throws LicenceRefusal {
        check(fields);
        LicenceRequest request = new LicenceRequest(
                fields.getOrDefault("bizNo", ""),
                fields.getOrDefault("nonce", ""),
                fields.getOrDefault("signText", ""),
                fields.getOrDefault("callbackUrl", ""),
                asker(fields));
        boolean good = request.bizNo().matches("[A-Za-z0-9_-]{1,32}")
                && isNonce(request.nonce())
                && !request.signText().isEmpty()
                && isAddress(request.callbackUrl())
                && fields.getOrDefault("bizType", "").matches("LOGIN|SIGN")
                && fields.getOrDefault("signAlg", "").equals("SM2");
        if (!good) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "参数错误");
        }
        Ticket<LicenceRequest, Map<String, Object>> ticket = platform.open(request, life(fields))
                .orElseThrow(() -> new LicenceRefusal(LicenceRefusal.NUMBER_USED, "业务流水号重复"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("bizNo", ticket.id());
        data.put("qrContent", baseUrl + "/phone/licence?biz=" + ticket.id());
        data.put("expireAt", ticket.expires().toEpochMilli());
        return data;
    }

    private static Asker asker(Map<String, String> fields) throws LicenceRefusal {
        try {
            return new Asker(fields.getOrDefault("bizTitle", ""), fields.getOrDefault("bizDesc", ""));
        } catch (IllegalArgumentException e) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "bizTitle, bizDesc");
        }
    }

    private static Duration life(Map<String, String> fields) throws LicenceRefusal {
        long seconds = number(fields.getOrDefault("expireSec", "180"));
        if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "expireSec: 30 – 600");
        }
        return Duration.ofSeconds(seconds);
    }

    private Map<String, Object> status(Map<String, String> fields, Behaviour behaviour) throws LicenceRefusal {
        Ticket<LicenceRequest, Map<String, Object>> ticket = ticket(fields);
        ScanState state = behaviour.mode() == Mode.LIE ? ScanState.CONFIRMED : ticket.state();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("bizNo", ticket.id());
        data.put("status", LicencePlatform.number(state));
        if (!ticket.scannedBy().isEmpty()) {
            data.put("scannedBy", ticket.scannedBy());
        }
        if (!ticket.holder().isEmpty()) {
            data.put("entName", ticket.holder());
        }
        return data;
    }

    private Map<String, Object> result(Map<String, String> fields) throws LicenceRefusal {
        Ticket<LicenceRequest, Map<String, Object>> ticket = ticket(fields);
        Map<String, Object> plain = ticket.result();
        Instant until = ticket.changed().plus(RESULT_KEPT);
        if (plain == null || platform.clock().instant().isAfter(until)) {
            throw new LicenceRefusal(LicenceRefusal.NO_RESULT, "没有可取的结果");
        }
        return platform.isSealed()
                ? Map.of("envelope", Envelope.seal(json.write(plain), platform.integrator(), platform.provider()))
                : Map.of("plain", plain);
    }

    private Ticket<LicenceRequest, Map<String, Object>> ticket(Map<String, String> fields) throws LicenceRefusal {
        check(fields);
        return platform.find(fields.getOrDefault("bizNo", ""))
                .orElseThrow(() -> new LicenceRefusal(LicenceRefusal.UNKNOWN_NUMBER, "业务流水号不存在"));
    }

    /** Integrator, signature and time stamp. */
    private void check(Map<String, String> fields) throws LicenceRefusal {
        if (!fields.getOrDefault("sysCode", "").equals(SYS_CODE)) {
            throw new LicenceRefusal(LicenceRefusal.UNKNOWN_SYSTEM, "接入系统不存在");
        }
        String sign = fields.getOrDefault("sign", "");
        if (!signatures.verifies(platform.integrator(), Signatures.canonical(fields), sign)) {
            throw new LicenceRefusal(LicenceRefusal.BAD_SIGNATURE, "验签失败");
        }
        Instant at = Instant.ofEpochMilli(number(fields.getOrDefault("timestamp", "")));
        if (Duration.between(at, platform.clock().instant()).abs().compareTo(CLOCK_SKEW) > 0) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "时间戳超出范围");
        }
    }

    private static long number(String text) throws LicenceRefusal {
        if (!text.matches("[0-9]{1,15}")) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "参数错误");
        }
        return Long.parseLong(text);
    }

    private static boolean isNonce(String text) {
        try {
            return Base64.getDecoder().decode(text).length == NONCE_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(Objects.requireNonNullElse(address.getScheme(), ""))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The top-level fields as they are signed: texts as they are, everything else as JSON. */
    private Map<String, String> body(Context ctx) throws LicenceRefusal {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            JsonNode body = json.read(ctx.body());
            body.properties().forEach(f -> fields.put(f.getKey(), signedForm(f.getValue())));
            if (!body.path("timestamp").isIntegralNumber()) {
                throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "timestamp");
            }
        } catch (IllegalArgumentException e) {
            throw new LicenceRefusal(LicenceRefusal.BAD_REQUEST, "JSON");
        }
        return fields;
    }

    private static String signedForm(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        return value.isNull() ? "" : value.toString();
    }

    private static Map<String, String> query(Context ctx) {
        Map<String, String> fields = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> fields.put(name, values.get(0)));
        return fields;
    }
}
