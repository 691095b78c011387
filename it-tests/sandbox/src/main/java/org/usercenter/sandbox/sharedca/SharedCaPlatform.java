package org.usercenter.sandbox.sharedca;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.scan.Asker;
import org.usercenter.sandbox.scan.Envelope;
import org.usercenter.sandbox.scan.PhonePlatform;
import org.usercenter.sandbox.scan.PlatformKeys;
import org.usercenter.sandbox.scan.PushMode;
import org.usercenter.sandbox.scan.Pushes;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Front machine and app server together; that a login was scanned or confirmed is pushed. */
public final class SharedCaPlatform extends PhonePlatform<LoginRequest, LoginResult, SignerChoice> {
    /** Number of the one trading platform, 11 characters. */
    static final String PLATFORM_CODE = "44030000001";

    static final String QR_TYPE = "13";
    private static final String OTHER_PLATFORM_CODE = "44030000002";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PUSH_PATH = "/uc-scan/push/uc-sharedca/receiveAppLogController/receiveScanData";
    private static final Set<PushMode> MODES =
            Set.of(PushMode.OK, PushMode.LOST, PushMode.DUPLICATE, PushMode.WRONG_PLATFORM_CODE);

    private final LoginResults results;
    private final URI pushAddress;
    private volatile CmsForm form = CmsForm.USUAL;

    /** @param issuer the realm's address, behind which pushes go */
    public SharedCaPlatform(
            URI issuer, Authorities authorities, Enterprises enterprises, Provider provider, Clock clock, Json json) {
        super(
                new Pushes("shared-ca-pushes", MODES),
                enterprises,
                new PlatformKeys(provider).publicKey("sharedca-integrator"),
                provider,
                clock,
                json);
        this.results = new LoginResults(tickets, authorities, provider, clock);
        this.pushAddress = URI.create(issuer + PUSH_PATH);
    }

    CmsForm form() {
        return form;
    }

    void setForm(CmsForm wanted) {
        form = wanted;
    }

    Ticket<LoginRequest, LoginResult> open(String signOriVal, String algorithm, Asker asker, Duration life) {
        String tId = PLATFORM_CODE + UUID.randomUUID().toString().replace("-", "");
        return open(tId, new LoginRequest(tId, signOriVal, algorithm, asker), life)
                .orElseThrow();
    }

    /** The app has read the code; the first time it is pushed. Says whether the login is still open. */
    public boolean scan(String tId, SignerChoice choice, boolean chosen) {
        return scan(tId, choice.person(), chosen ? choice.holder() : "", () -> scanned(tId, choice, chosen));
    }

    private void scanned(String tId, SignerChoice choice, boolean chosen) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("tId", tId);
        payload.put("unifiedTransactionCode", chosen ? LoginResults.unifiedTransactionCode(choice) : "");
        payload.put("personalTransactionCode", LoginResults.personalTransactionCode(choice));
        payload.put("isScaned", "01");
        payload.put("qRCodeType", QR_TYPE);
        push("01", payload);
    }

    @Override
    protected LoginResult result(LoginRequest request, SignerChoice choice) {
        return results.result(request, choice, form);
    }

    @Override
    protected String person(SignerChoice choice) {
        return choice.person();
    }

    @Override
    protected String holder(SignerChoice choice) {
        return choice.holder();
    }

    @Override
    protected void confirmed(String tId, LoginResult result) {
        push("02", result.login());
    }

    @Override
    protected void ended(String tId, ScanState how) {
        // Neither a refusal nor an end is pushed.
    }

    private void push(String type, Map<String, Object> payload) {
        Envelope envelope = Envelope.seal(write(payload), integrator(), provider());
        String data = write(Map.of("encrypt", envelope.data(), "desKey", envelope.encKey()));
        String code = pushes().mode() == PushMode.WRONG_PLATFORM_CODE ? OTHER_PLATFORM_CODE : PLATFORM_CODE;
        String body =
                "type=" + type + "&data=" + URLEncoder.encode(data, StandardCharsets.UTF_8) + "&platformCode=" + code;
        pushes().send(new Pushes.Push(pushAddress, FORM, body, this::isTaken));
    }

    private boolean isTaken(String text) {
        JsonNode answer = answer(text);
        return answer != null && answer.path("header").path("ret").asText("").equals("0");
    }

    @Override
    public void reset() {
        super.reset();
        results.reset();
        form = CmsForm.USUAL;
    }
}
