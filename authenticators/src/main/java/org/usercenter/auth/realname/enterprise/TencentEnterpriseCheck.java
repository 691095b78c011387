package org.usercenter.auth.realname.enterprise;

import java.time.Clock;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Tc3Signer;
import org.usercenter.auth.cloud.TencentApi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Asks Tencent Cloud, action {@code VerifyBizLicenseEnterprise4} of OCR, version 2018-11-19.
 *
 * @see <a href="https://cloud.tencent.com/document/product/866/129072">VerifyBizLicenseEnterprise4</a>
 */
final class TencentEnterpriseCheck implements EnterpriseCheck {

    static final String ID = "tencent";

    private static final Logger LOG = Logger.getLogger(TencentEnterpriseCheck.class);
    private static final String VERSION = "2018-11-19";
    private static final String SERVICE = "ocr";

    private final EnterpriseCheckConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    TencentEnterpriseCheck(EnterpriseCheckConfig config, String secret, CloudClient client, Clock clock) {
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
        if (config.keyId().isEmpty() || secret.isEmpty()) {
            LOG.errorf("%s is not set up: it has no keys", client.platform());
            return new EnterpriseCheckResult.Unavailable();
        }
        ObjectNode request = Json.object();
        request.put("CreditCode", claim.uscc().value());
        request.put("EntName", claim.name().value());
        request.put("LrName", claim.representative().value());
        request.put("IdNum", claim.representativeDocument().number());
        Tc3Signer signer = new Tc3Signer(config.keyId(), secret, SERVICE);
        TencentApi api = new TencentApi(config.endpoint(), VERSION, config.region(), signer, client, clock);
        return TencentEnterpriseReply.result(client.platform(), api.call("VerifyBizLicenseEnterprise4", request));
    }
}
