package org.usercenter.auth.sms.sender;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.Acs3Signer;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Sends by Aliyun's short message service, action {@code SendSms}, version 2017-05-25.
 *
 * @see <a href="https://help.aliyun.com/document_detail/55284.html">SendSms</a>
 */
final class AliyunSmsSender implements SmsSender {

    static final String ID = "aliyun";

    private static final Logger LOG = Logger.getLogger(AliyunSmsSender.class);
    private static final byte[] NO_BODY = {};

    private final AliyunSmsConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    AliyunSmsSender(AliyunSmsConfig config, String secret, CloudClient client, Clock clock) {
        this.config = config;
        this.secret = secret;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return configured() && client.available();
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        Optional<String> template = config.templates().id(message.template(), message.locale());
        Optional<List<Map.Entry<String, String>>> parameters =
                config.templates().parameters(message);
        if (!configured() || template.isEmpty() || parameters.isEmpty()) {
            LOG.errorf("%s is not set up for %s", client.platform(), message.template());
            return new Refused(Reason.MISCONFIGURED);
        }
        ObjectNode values = Json.object();
        parameters.get().forEach(e -> values.put(e.getKey(), e.getValue()));
        return AliyunReply.outcome(
                client.platform(),
                call(Map.of(
                        "PhoneNumbers", phone(message.to()),
                        "SignName", config.signName(),
                        "TemplateCode", template.get(),
                        "TemplateParam", new String(Json.bytes(values), StandardCharsets.UTF_8))));
    }

    @Override
    public boolean alive() {
        return configured() && AliyunReply.alive(call(Map.of("SignName", config.signName())));
    }

    private CloudResult call(Map<String, String> query) {
        return client.post(config.endpoint().root(Acs3Signer.canonicalQuery(query)), headers(query), NO_BODY);
    }

    private Map<String, String> headers(Map<String, String> query) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> headers = new HashMap<>();
        headers.put("host", config.endpoint().host());
        headers.put("x-acs-action", "SendSms");
        headers.put("x-acs-version", "2017-05-25");
        headers.put("x-acs-date", now.toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", Acs3Signer.contentHash(NO_BODY));
        String authorization =
                new Acs3Signer(config.accessKeyId(), secret).authorization("POST", "/", query, headers, NO_BODY);
        headers.put("Authorization", authorization);
        headers.put("Accept", "application/json");
        return headers;
    }

    /** Mainland numbers without country code, others with it, never with a plus sign. */
    private static String phone(MobileNumber to) {
        return to.region() == MobileRegion.MAINLAND ? to.national() : to.e164().substring(1);
    }

    private boolean configured() {
        return !config.accessKeyId().isEmpty()
                && !secret.isEmpty()
                && !config.signName().isEmpty()
                && !config.templates().isEmpty();
    }
}
