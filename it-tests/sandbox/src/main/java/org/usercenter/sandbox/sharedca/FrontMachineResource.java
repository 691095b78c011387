package org.usercenter.sandbox.sharedca;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.scan.Asker;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Scripted;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;
import io.javalin.http.Context;

/**
 * {@code /front/sweepcodeController/…}: the front machine (前置机). Paths, spellings and codes of the published queries;
 * getLoginQRCode and getLoginUserInfo are assumed.
 */
public final class FrontMachineResource {
    private static final String BASE = "/front/sweepcodeController/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FAILED = "1";
    /** Assumed. */
    private static final String UNKNOWN_CODE = "2";

    private static final int HASH_BYTES = 32;
    private static final int SHORTEST_SECONDS = 30;
    private static final int LONGEST_SECONDS = 600;

    private final SharedCaPlatform platform;
    private final Scripted scripted;
    private final String baseUrl;
    private final Json json;

    /** @param baseUrl address under which phones see the sandbox */
    public FrontMachineResource(SharedCaPlatform platform, Behaviours behaviours, String baseUrl, Json json) {
        this.platform = platform;
        this.scripted = new Scripted(behaviours, StandIn.SHARED_CA);
        this.baseUrl = baseUrl;
        this.json = json;
    }

    public void register(Javalin app) {
        app.get(BASE + "getLoginQRCode", ctx -> answer(ctx, behaviour -> create(ctx)));
        app.get(
                BASE + "getQRCodeIsScaned",
                ctx -> answer(ctx, behaviour -> ask(ctx, behaviour, FrontMachineResource::state)));
        app.get(
                BASE + "getLoginUserInfo",
                ctx -> answer(
                        ctx,
                        behaviour -> ask(ctx, behaviour, (ticket, b) -> {
                            LoginResult result = ticket.result();
                            return result == null ? null : result.login();
                        })));
        app.get(
                BASE + "getSignatureValue",
                ctx -> answer(
                        ctx,
                        behaviour -> ask(ctx, behaviour, (ticket, b) -> {
                            LoginResult result = ticket.result();
                            return result == null ? null : result.signature();
                        })));
    }

    /** Makes the data of one answer; null where there is nothing yet. */
    private interface Query {
        @Nullable
        Map<String, Object> data(Behaviour behaviour);
    }

    private static final class UnknownCodeException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownCodeException() {
            super("二维码不存在");
        }
    }

    private void answer(Context ctx, Query query) {
        scripted.answer(ctx, behaviour -> {
            try {
                refuseAsTold(behaviour);
                Map<String, Object> data = query.data(behaviour);
                json.answer(ctx, message("0", "", data));
            } catch (IllegalArgumentException e) {
                json.answer(
                        ctx,
                        message(
                                e instanceof UnknownCodeException ? UNKNOWN_CODE : FAILED,
                                Objects.requireNonNullElse(e.getMessage(), "参数错误"),
                                null));
            }
        });
    }

    private static Map<String, Object> message(String code, String text, @Nullable Map<String, Object> data) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("returnCode", code);
        header.put("msg", text);
        header.put("size", data == null ? 0 : 1);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("header", header);
        message.put("data", data);
        return message;
    }

    private static void refuseAsTold(Behaviour behaviour) {
        Mode mode = behaviour.mode();
        if (mode == Mode.FAIL || mode == Mode.LIMIT) {
            throw new IllegalArgumentException(behaviour.codeOr("系统繁忙"));
        }
        if (mode == Mode.REFUSE || mode == Mode.WRONG_SIGNATURE) {
            throw new IllegalArgumentException(behaviour.codeOr("平台未授权"));
        }
    }

    private Map<String, Object> create(Context ctx) {
        if (!parameter(ctx, "platformCode").equals(SharedCaPlatform.PLATFORM_CODE)) {
            throw new IllegalArgumentException("平台代码不存在");
        }
        String algorithm = parameter(ctx, "algorithm");
        String signOriVal = parameter(ctx, "signOriVal");
        if (!algorithm.matches("SM3|SHA256") || Base64.getDecoder().decode(signOriVal).length != HASH_BYTES) {
            throw new IllegalArgumentException("参数错误");
        }
        String seconds = parameter(ctx, "expireSec");
        Ticket<LoginRequest, LoginResult> ticket = platform.open(
                signOriVal,
                algorithm,
                new Asker(parameter(ctx, "title"), parameter(ctx, "description")),
                life(seconds));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tId", ticket.id());
        data.put("qrCode", QrPicture.base64(baseUrl + "/phone/shared-ca?t=" + ticket.id()));
        data.put("accessToken", UUID.randomUUID().toString().replace("-", ""));
        return data;
    }

    private static Duration life(String seconds) {
        long asked = Long.parseLong(seconds.isEmpty() ? "180" : seconds);
        if (asked < SHORTEST_SECONDS || asked > LONGEST_SECONDS) {
            throw new IllegalArgumentException("expireSec: 30 – 600");
        }
        return Duration.ofSeconds(asked);
    }

    private @Nullable Map<String, Object> ask(
            Context ctx,
            Behaviour behaviour,
            BiFunction<Ticket<LoginRequest, LoginResult>, Behaviour, @Nullable Map<String, Object>> query) {
        Ticket<LoginRequest, LoginResult> ticket =
                platform.find(parameter(ctx, "tId")).orElseThrow(UnknownCodeException::new);
        return query.apply(ticket, behaviour);
    }

    private static Map<String, Object> state(Ticket<LoginRequest, LoginResult> ticket, Behaviour behaviour) {
        boolean lie = behaviour.mode() == Mode.LIE;
        LoginResult result = ticket.result();
        boolean scanned = lie || !ticket.scannedBy().isEmpty();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tid", ticket.id());
        data.put(
                "unifiedTransactionCode",
                result == null ? "" : result.login().getOrDefault("unifiedTransactionCode", ""));
        data.put(
                "personalTransactionCode",
                result == null ? "" : result.login().getOrDefault("personalTransactionCode", ""));
        data.put("isScaned", scanned ? "01" : "00");
        data.put("qrcodeType", SharedCaPlatform.QR_TYPE);
        data.put("createTime", TIME.format(ticket.created().atZone(ZoneId.systemDefault())));
        data.put("id", ticket.id());
        data.put("type", "01");
        data.put("useStatus", lie ? "01" : useStatus(ticket.state()));
        return data;
    }

    private static String useStatus(ScanState state) {
        return switch (state) {
            case WAITING, SCANNED -> "00";
            case CONFIRMED -> "01";
            case REFUSED -> "02";
            case EXPIRED -> "03";
        };
    }

    private static String parameter(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }
}
