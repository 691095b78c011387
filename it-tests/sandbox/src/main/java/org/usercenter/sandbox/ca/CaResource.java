package org.usercenter.sandbox.ca;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Request;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** What the authorities serve to the world under {@code /ca/…}, and the control over them under {@code /control/ca/…}. */
public final class CaResource {
    private static final int HUGE_BYTES = 17 * 1024 * 1024;
    private static final String ONE = "/control/ca/{authority}";
    private static final String CERTIFICATES = ONE + "/certificates";

    private final Authorities authorities;
    private final Json json;

    public CaResource(Authorities authorities, Json json) {
        this.authorities = authorities;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        app.get(
                "/ca/{authority}/root.pem",
                ctx -> pem(ctx, Pem.of(authority(ctx).root().certificate())));
        app.get(
                "/ca/{authority}/issuing.pem",
                ctx -> pem(ctx, Pem.of(authority(ctx).issuing().certificate())));
        app.get("/ca/{authority}/crl", this::crl);
        app.post("/ca/{authority}/ocsp", ctx -> ocsp(ctx, ctx.bodyAsBytes()));
        // RFC 6960 appendix A.1; the Base64 may hold slashes.
        app.get("/ca/{authority}/ocsp/<request>", ctx -> ocsp(ctx, base64(ctx.pathParam("request"))));
        app.get("/control/ca", ctx -> json.answer(ctx, state()));
        app.delete("/control/ca", ctx -> {
            authorities.resetBehaviour();
            json.answer(ctx, state());
        });
        app.get(ONE, ctx -> json.answer(ctx, state(authority(ctx))));
        app.put(ONE, ctx -> {
            authority(ctx).script().set(RevocationBehaviour.of(json.read(ctx.body())));
            json.answer(ctx, state(authority(ctx)));
        });
        app.delete(ONE, ctx -> {
            authority(ctx).script().reset();
            json.answer(ctx, state(authority(ctx)));
        });
        registerCertificates(app);
    }

    private void registerCertificates(Javalin app) {
        app.get(
                CERTIFICATES,
                ctx -> json.answer(
                        ctx,
                        authority(ctx).issued().stream()
                                .map(CaResource::summary)
                                .toList()));
        app.post(CERTIFICATES, ctx -> {
            IssuedCertificate issued = authority(ctx).issue(CertificateOrder.of(json.read(ctx.body())));
            ctx.status(201);
            json.answer(ctx, issued);
        });
        app.get(CERTIFICATES + "/{serial}", ctx -> json.answer(ctx, issued(ctx)));
        app.put(CERTIFICATES + "/{serial}", ctx -> {
            JsonNode wish = json.read(ctx.body());
            String serial = issued(ctx).serial();
            switch (wish.path("status").asText("")) {
                case "revoked" ->
                    authority(ctx).revoke(serial, wish.path("reason").asText("unspecified"));
                case "good" -> authority(ctx).unrevoke(serial);
                default -> throw new IllegalArgumentException("status: good or revoked");
            }
            json.answer(ctx, summary(issued(ctx)));
        });
        app.post(CERTIFICATES + "/{serial}/renew", ctx -> {
            IssuedCertificate old = issued(ctx);
            Fault fault = Fault.of(json.read(ctx.body()).path("fault").asText("none"));
            ctx.status(201);
            json.answer(ctx, authority(ctx).renew(old.serial(), old.order().with(fault)));
        });
    }

    private static void pem(Context ctx, String pem) {
        ctx.contentType("application/x-pem-file").result(pem);
    }

    private void crl(Context ctx) {
        CertificateAuthority authority = authority(ctx);
        RevocationBehaviour behaviour = authority.script().next(false);
        later(ctx, behaviour, () -> ctx.contentType("application/pkix-crl")
                .result(authorities.crl(authority).list(behaviour.mode())));
    }

    private void ocsp(Context ctx, byte[] request) {
        CertificateAuthority authority = authority(ctx);
        Optional<byte[]> ofRoot = authorities.responder(authority).answerOfRoot(request);
        if (ofRoot.isPresent()) {
            ctx.contentType("application/ocsp-response").result(ofRoot.get());
            return;
        }
        RevocationBehaviour behaviour = authority.script().next(true);
        later(ctx, behaviour, () -> ctx.contentType("application/ocsp-response")
                .result(authorities.responder(authority).answer(request, behaviour.mode())));
    }

    /** Answers after the time that was asked for, and holds no thread until then. */
    private static void later(Context ctx, RevocationBehaviour behaviour, Runnable content) {
        Runnable answer = () -> {
            if (!isHandled(ctx, behaviour)) {
                content.run();
            }
        };
        if (behaviour.delayMillis() == 0) {
            answer.run();
        } else {
            ctx.future(() -> CompletableFuture.runAsync(
                    answer, CompletableFuture.delayedExecutor(behaviour.delayMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    /** Does what concerns HTTP rather than the content. */
    private static boolean isHandled(Context ctx, RevocationBehaviour behaviour) {
        switch (behaviour.mode()) {
            case FAIL -> ctx.status(500).html("<html><body>Internal Server Error</body></html>");
            case DROP ->
                Request.getBaseRequest(ctx.req()).getHttpChannel().getEndPoint().close();
            case REDIRECT -> ctx.status(302).header("Location", "/health");
            case GARBAGE -> ctx.result("this is no ASN.1");
            case HUGE -> ctx.result(huge());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static byte[] huge() {
        byte[] bytes = new byte[HUGE_BYTES];
        Arrays.fill(bytes, (byte) '0');
        return bytes;
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        authorities.all().forEach(a -> state.put(a.id(), state(a)));
        return state;
    }

    private static Map<String, Object> state(CertificateAuthority authority) {
        RevocationBehaviour now = authority.script().current();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("mode", now.mode().id());
        state.put("delayMillis", now.delayMillis());
        state.put("times", now.remaining());
        state.put("ocspCalls", authority.script().ocspCalls());
        state.put("crlCalls", authority.script().crlCalls());
        state.put("certificates", authority.issued().size());
        return state;
    }

    private static Map<String, Object> summary(IssuedCertificate certificate) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("serial", certificate.serial());
        summary.put("name", certificate.order().name());
        summary.put("fault", certificate.order().fault().id());
        summary.put("status", certificate.isRevoked() ? "revoked" : "good");
        summary.put("reason", certificate.reason());
        return summary;
    }

    private CertificateAuthority authority(Context ctx) {
        return authorities.find(ctx.pathParam("authority")).orElseThrow(NotFoundResponse::new);
    }

    private IssuedCertificate issued(Context ctx) {
        return authority(ctx).find(ctx.pathParam("serial")).orElseThrow(NotFoundResponse::new);
    }
}
