package org.usercenter.auth.realname.enterprise;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.Acs3Signer;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.Query;

/**
 * Asks Alibaba Cloud, action {@code EntElementVerifyV2} of cloudauth, version 2019-03-07. The elements stand in the body,
 * where no proxy logs them.
 *
 * @see <a href="https://help.aliyun.com/zh/id-verification/information-verification/">Information verification</a>
 */
final class AliyunEnterpriseCheck implements EnterpriseCheck {

    static final String ID = "aliyun";

    private static final Logger LOG = Logger.getLogger(AliyunEnterpriseCheck.class);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final EnterpriseCheckConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    AliyunEnterpriseCheck(EnterpriseCheckConfig config, String secret, CloudClient client, Clock clock) {
        this.config = config;
        this.secret = secret;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public EnterpriseCheckResult enterprise(EnterpriseClaim claim) {
        if (!claim.covered()) {
            return new EnterpriseCheckResult.NotCovered();
        }
        if (config.keyId().isEmpty() || secret.isEmpty() || config.scene().isEmpty()) {
            LOG.errorf("%s is not set up: it has no keys or no scene", client.platform());
            return new EnterpriseCheckResult.Unavailable();
        }
        String business = UUID.randomUUID().toString().replace("-", "");
        byte[] body = body(claim, business).getBytes(StandardCharsets.UTF_8);
        return AliyunEnterpriseReply.result(
                client.platform(), client.post(config.endpoint().root(""), headers(body), body));
    }

    /** @param business our number of the question, 32 characters; also stands for the user, whom it need not know */
    private String body(EnterpriseClaim claim, String business) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("SceneCode", config.scene());
        form.put("MerchantBizId", business);
        form.put("MerchantUserId", business);
        form.put("UserAuthorization", "1");
        form.put("InfoVerifyType", "ENT_4META");
        form.put("LicenseNo", claim.uscc().value());
        form.put("EntName", claim.name().value());
        form.put("LegalPersonName", claim.representative().value());
        form.put("LegalPersonCertNo", claim.representativeDocument().number());
        return Query.of(form);
    }

    private Map<String, String> headers(byte[] body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> headers = new HashMap<>();
        headers.put("host", config.endpoint().host());
        headers.put("content-type", FORM);
        headers.put("x-acs-action", "EntElementVerifyV2");
        headers.put("x-acs-version", "2019-03-07");
        headers.put("x-acs-date", now.toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", Acs3Signer.contentHash(body));
        String authorization =
                new Acs3Signer(config.keyId(), secret).authorization("POST", "/", Map.of(), headers, body);
        headers.put("Authorization", authorization);
        headers.put("Accept", "application/json");
        return headers;
    }
}
