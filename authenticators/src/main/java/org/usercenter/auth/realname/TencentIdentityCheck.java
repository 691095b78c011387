package org.usercenter.auth.realname;

import java.time.Clock;
import java.util.List;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Tc3Signer;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.auth.realname.PersonCheckResult.NotCovered;
import org.usercenter.auth.realname.PersonCheckResult.Unavailable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Asks Tencent Cloud, action {@code IdCardVerification} of FaceID, version 2018-03-01.
 *
 * @see <a href="https://cloud.tencent.com/document/api/1007/33188">IdCardVerification</a>
 */
final class TencentIdentityCheck implements IdentityCheck {

    static final String ID = "tencent";

    private static final Logger LOG = Logger.getLogger(TencentIdentityCheck.class);
    private static final String VERSION = "2018-03-01";

    /** Residence permits of people from Hong Kong, Macao and Taiwan: the form of a resident ID, but other records. */
    private static final List<String> PERMIT_PREFIXES = List.of("810000", "820000", "830000");

    private final TencentIdentityCheckConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    TencentIdentityCheck(TencentIdentityCheckConfig config, String secret, CloudClient client, Clock clock) {
        this.config = config;
        this.secret = secret;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public PersonCheckResult person(PersonName name, IdentityDocument document) {
        if (!covered(document)) {
            return new NotCovered();
        }
        if (config.secretId().isEmpty() || secret.isEmpty()) {
            LOG.errorf("%s is not set up: it has no keys", client.platform());
            return new Unavailable();
        }
        ObjectNode request = Json.object();
        request.put("IdCard", document.number());
        request.put("Name", name.value());
        Tc3Signer signer = new Tc3Signer(config.secretId(), secret, "faceid");
        TencentApi api = new TencentApi(config.endpoint(), VERSION, config.region(), signer, client, clock);
        return IdCardVerificationReply.result(client.platform(), api.call("IdCardVerification", request));
    }

    private static boolean covered(IdentityDocument document) {
        // By the number, not by the type that was chosen for it.
        return document.resident().filter(id -> !id.foreign()).isPresent()
                && PERMIT_PREFIXES.stream().noneMatch(document.number()::startsWith);
    }
}
