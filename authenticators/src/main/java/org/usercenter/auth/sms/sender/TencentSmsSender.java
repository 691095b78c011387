package org.usercenter.auth.sms.sender;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Tc3Signer;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Sends by Tencent Cloud's short message service, action {@code SendSms}, version 2021-01-11.
 *
 * @see <a href="https://cloud.tencent.com/document/api/382/55981">SendSms</a>
 */
final class TencentSmsSender implements SmsSender {

    static final String ID = "tencent";

    private static final Logger LOG = Logger.getLogger(TencentSmsSender.class);
    private static final String VERSION = "2021-01-11";

    private final TencentSmsConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    TencentSmsSender(TencentSmsConfig config, String secret, CloudClient client, Clock clock) {
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
        ObjectNode request = request();
        request.putArray("PhoneNumberSet").add(message.to().e164());
        request.put("TemplateId", template.get());
        ArrayNode values = request.putArray("TemplateParamSet");
        parameters.get().forEach(e -> values.add(e.getValue()));
        return TencentReply.outcome(client.platform(), call(request));
    }

    @Override
    public boolean alive() {
        return configured() && TencentReply.alive(call(request()));
    }

    /** What every request holds. */
    private ObjectNode request() {
        ObjectNode request = Json.object();
        request.put("SmsSdkAppId", config.sdkAppId());
        request.put("SignName", config.signName());
        return request;
    }

    private CloudResult call(ObjectNode request) {
        Tc3Signer signer = new Tc3Signer(config.secretId(), secret, "sms");
        TencentApi api = new TencentApi(config.endpoint(), VERSION, config.region(), signer, client, clock);
        return api.call("SendSms", request);
    }

    private boolean configured() {
        return !config.secretId().isEmpty()
                && !secret.isEmpty()
                && !config.sdkAppId().isEmpty()
                && !config.signName().isEmpty()
                && !config.templates().isEmpty();
    }
}
