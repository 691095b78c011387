package org.usercenter.sandbox.elicence;

import java.net.URI;
import java.security.PrivateKey;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.scan.PhonePlatform;
import org.usercenter.sandbox.scan.PlatformKeys;
import org.usercenter.sandbox.scan.PushMode;
import org.usercenter.sandbox.scan.Pushes;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Signatures;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform itself; every change of a login is pushed. */
public final class LicencePlatform extends PhonePlatform<LicenceRequest, Map<String, Object>, LicenceChoice> {
    private static final Set<PushMode> MODES =
            Set.of(PushMode.OK, PushMode.LOST, PushMode.DUPLICATE, PushMode.WRONG_SIGNATURE);

    private final LicenceResults results;
    private final Signatures signatures;
    private final PrivateKey key;
    private final Clock clock;
    private volatile boolean sealed = true;

    /** @param authority issues the licences' certificates */
    public LicencePlatform(
            CertificateAuthority authority, Enterprises enterprises, Provider provider, Clock clock, Json json) {
        super(
                new Pushes("licence-pushes", MODES),
                enterprises,
                new PlatformKeys(provider).publicKey("elic-integrator"),
                provider,
                clock,
                json);
        this.results = new LicenceResults(tickets, authority, provider);
        this.signatures = new Signatures(provider);
        this.key = new PlatformKeys(provider).privateKey("elic-platform");
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** Whether results go out in an envelope rather than in the clear. */
    boolean isSealed() {
        return sealed;
    }

    void setSealed(boolean wanted) {
        sealed = wanted;
    }

    Optional<Ticket<LicenceRequest, Map<String, Object>>> open(LicenceRequest request, Duration life) {
        return open(request.bizNo(), request, life);
    }

    /** The app has read the code; the first time the integrator hears of it. Says whether the login is still open. */
    public boolean scan(String bizNo, String operator, String entName) {
        return scan(bizNo, operator, entName, () -> push(bizNo, ScanState.SCANNED));
    }

    @Override
    protected Map<String, Object> result(LicenceRequest request, LicenceChoice choice) {
        return results.result(request, choice);
    }

    @Override
    protected String person(LicenceChoice choice) {
        return choice.operator();
    }

    @Override
    protected String holder(LicenceChoice choice) {
        return choice.enterprise().name();
    }

    @Override
    protected void confirmed(String bizNo, Map<String, Object> result) {
        push(bizNo, ScanState.CONFIRMED);
    }

    @Override
    protected void ended(String bizNo, ScanState how) {
        push(bizNo, how);
    }

    /** Number of a state in the platform's interface. */
    static int number(ScanState state) {
        return switch (state) {
            case WAITING -> 0;
            case SCANNED -> 1;
            case CONFIRMED -> 2;
            case REFUSED -> 3;
            case EXPIRED -> 4;
        };
    }

    private void push(String bizNo, ScanState state) {
        String target = find(bizNo).map(t -> t.request().callbackUrl()).orElse("");
        if (target.isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bizNo", bizNo);
        body.put("status", number(state));
        body.put("ts", clock.millis());
        Map<String, String> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> fields.put(name, String.valueOf(value)));
        PrivateKey signing = pushes().mode() == PushMode.WRONG_SIGNATURE ? signatures.stranger() : key;
        body.put("sign", signatures.sign(signing, Signatures.canonical(fields)));
        pushes().send(new Pushes.Push(URI.create(target), "application/json", write(body), this::isTaken));
    }

    /** The platform's signature over the top level of a message: texts as they are, everything else as JSON. */
    String sign(Map<String, Object> message) {
        Map<String, String> fields = new LinkedHashMap<>();
        message.forEach((name, value) -> fields.put(name, value instanceof String text ? text : write(value)));
        return signatures.sign(key, Signatures.canonical(fields));
    }

    private boolean isTaken(String text) {
        JsonNode answer = answer(text);
        return answer != null && answer.path("code").asText("").equals("0");
    }

    @Override
    public void reset() {
        super.reset();
        results.reset();
        sealed = true;
    }
}
