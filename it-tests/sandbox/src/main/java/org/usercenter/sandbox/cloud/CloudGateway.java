package org.usercenter.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Request;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.face.FaceCases;
import org.usercenter.sandbox.phone.Inbox;
import org.usercenter.sandbox.web.Json;

import io.javalin.http.Context;

/** {@code POST /}: takes the place of the providers' hosts and tells them apart by the action's header. */
public final class CloudGateway {
    /** Made up; they open nothing. */
    private static final Map<String, String> ALIYUN_SECRETS = Map.of("demo-ak", "demo-ak-secret");

    private static final Map<String, String> TENCENT_SECRETS = Map.of("demo-sid", "demo-skey");

    private final Behaviours behaviours;
    private final AliyunSms aliyun;
    private final TencentApi tencent;
    private final TencentSms tencentSms;
    private final TencentIdCheck idCheck;
    private final TencentFace face;
    private final TencentLicenceCheck licenceCheck;
    private final AliyunLicenceCheck aliyunLicenceCheck;
    private final Json json;

    /**
     * @param clock the real clock, with which time stamps are compared
     * @param baseUrl address under which phones see the sandbox
     */
    public CloudGateway(
            Behaviours behaviours,
            Clock clock,
            SendingLimits limits,
            Inbox inbox,
            Persons persons,
            Enterprises enterprises,
            FaceCases faces,
            String baseUrl,
            Json json) {
        LicenceRegister register = new LicenceRegister(enterprises, persons);
        this.behaviours = behaviours;
        this.aliyun = new AliyunSms(ALIYUN_SECRETS, clock, limits, inbox, json);
        this.tencent = new TencentApi(new Tc3Verifier(TENCENT_SECRETS, clock), json);
        this.tencentSms = new TencentSms(limits, inbox);
        this.idCheck = new TencentIdCheck(persons);
        this.face = new TencentFace(faces, persons, baseUrl);
        this.licenceCheck = new TencentLicenceCheck(register);
        this.aliyunLicenceCheck = new AliyunLicenceCheck(ALIYUN_SECRETS, clock, register, json);
        this.json = json;
    }

    public void handle(Context ctx) {
        CloudRequest request = read(ctx);
        Optional<StandIn> called = standIn(request);
        if (called.isEmpty()) {
            write(ctx, unknownAction(request));
            return;
        }
        StandIn standIn = called.get();
        Behaviour behaviour = behaviours.next(standIn);
        if (behaviour.delayMillis() == 0) {
            finish(ctx, standIn, request, behaviour);
        } else {
            ctx.future(() -> CompletableFuture.runAsync(
                    () -> finish(ctx, standIn, request, behaviour),
                    CompletableFuture.delayedExecutor(behaviour.delayMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    private void finish(Context ctx, StandIn standIn, CloudRequest request, Behaviour behaviour) {
        if (behaviour.mode() == Mode.DROP) {
            Request.getBaseRequest(ctx.req()).getHttpChannel().getEndPoint().close();
        } else if (behaviour.mode() == Mode.HTTP_500) {
            write(ctx, CloudAnswer.brokenProxy());
        } else {
            write(ctx, answer(standIn, request, behaviour));
        }
    }

    private CloudAnswer answer(StandIn standIn, CloudRequest request, Behaviour behaviour) {
        return switch (standIn) {
            case WECHAT, GUANGDONG -> throw new IllegalArgumentException("Not a cloud provider");
            case ALIYUN_SMS -> aliyun.answer(request, behaviour);
            case TENCENT_SMS -> tencent.answer(request, TencentSms.SERVICE, TencentSms.VERSION, behaviour, tencentSms);
            case TENCENT_FACEID ->
                tencent.answer(request, TencentIdCheck.SERVICE, TencentIdCheck.VERSION, behaviour, idCheck);
            case TENCENT_FACE ->
                tencent.answer(
                        request,
                        TencentFace.SERVICE,
                        TencentFace.VERSION,
                        behaviour,
                        request.header("x-tc-action").equals(TencentFace.GET_INFO) ? face::info : face::detectAuth);
            case TENCENT_OCR ->
                tencent.answer(
                        request, TencentLicenceCheck.SERVICE, TencentLicenceCheck.VERSION, behaviour, licenceCheck);
            case ALIYUN_CLOUDAUTH -> aliyunLicenceCheck.answer(request, behaviour);
            default -> throw new IllegalStateException("Not behind this address: " + standIn);
        };
    }

    private static Optional<StandIn> standIn(CloudRequest request) {
        if (!request.header("x-acs-action").isEmpty()) {
            return Optional.of(
                    request.header("x-acs-action").equals(AliyunLicenceCheck.ACTION)
                            ? StandIn.ALIYUN_CLOUDAUTH
                            : StandIn.ALIYUN_SMS);
        }
        return switch (request.header("x-tc-action")) {
            case "SendSms" -> Optional.of(StandIn.TENCENT_SMS);
            case TencentFace.DETECT_AUTH, TencentFace.GET_INFO -> Optional.of(StandIn.TENCENT_FACE);
            case "IdCardVerification" -> Optional.of(StandIn.TENCENT_FACEID);
            case "VerifyBizLicenseEnterprise4" -> Optional.of(StandIn.TENCENT_OCR);
            default -> Optional.empty();
        };
    }

    private CloudAnswer unknownAction(CloudRequest request) {
        if (request.header("x-tc-action").isEmpty()) {
            return CloudAnswer.json(
                    400,
                    json.write(Map.of("Code", "MissingAction", "Message", "Neither x-acs-action nor X-TC-Action")));
        }
        Map<String, String> error = Map.of("Code", "InvalidAction", "Message", "The action does not exist.");
        return CloudAnswer.json(200, json.write(Map.of("Response", Map.of("Error", error, "RequestId", "sandbox"))));
    }

    private static CloudRequest read(Context ctx) {
        Map<String, String> headers = new HashMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String query = ctx.queryString();
        return new CloudRequest(
                ctx.method().name(),
                ctx.path(),
                query == null ? "" : query,
                headers,
                new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8));
    }

    private static void write(Context ctx, CloudAnswer answer) {
        ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }
}
