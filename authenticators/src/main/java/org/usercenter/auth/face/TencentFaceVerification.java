package org.usercenter.auth.face;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Tc3Signer;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.ResidentId;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tencent Cloud FaceID (腾讯云慧眼) on a phone, actions {@code DetectAuth} and {@code GetDetectInfoEnhanced}, version
 * 2018-03-01.
 *
 * @see <a href="https://cloud.tencent.com/document/api/1007/31816">DetectAuth</a>
 * @see <a href="https://cloud.tencent.com/document/api/1007/41957">GetDetectInfoEnhanced</a>
 */
final class TencentFaceVerification implements FaceVerification {

    static final String ID = "tencent";

    private static final String VERSION = "2018-03-01";

    /** The texts alone: neither pictures of documents (2), nor of faces (3), nor videos (4). */
    private static final String TEXT_ONLY = "1";

    /** Residence permits of people from Hong Kong, Macao and Taiwan: the form of a resident ID, but other records. */
    private static final List<String> PERMIT_PREFIXES = List.of("810000", "820000", "830000");

    private static final int LEAST_AGE = 14;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final TencentFaceConfig config;
    private final String secret;
    private final CloudClient client;
    private final Clock clock;

    TencentFaceVerification(TencentFaceConfig config, String secret, CloudClient client, Clock clock) {
        this.config = config;
        this.secret = secret;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public boolean isSetUp() {
        return !config.secretId().isEmpty()
                && !secret.isEmpty()
                && !config.ruleId().isEmpty();
    }

    @Override
    public boolean covers(IdentityDocument document) {
        // By the number, not by the type that was chosen for it.
        return document.resident()
                        .filter(id -> !id.foreign())
                        .filter(this::oldEnough)
                        .isPresent()
                && PERMIT_PREFIXES.stream().noneMatch(document.number()::startsWith);
    }

    private boolean oldEnough(ResidentId id) {
        return !id.birthDate().plusYears(LEAST_AGE).isAfter(LocalDate.ofInstant(clock.instant(), CHINA));
    }

    @Override
    public String consentVersion() {
        return config.consentVersion();
    }

    @Override
    public int attemptsPerDay() {
        return config.attemptsPerDay();
    }

    @Override
    public FaceStart begin(PersonName name, IdentityDocument document, String extra, String returnUrl) {
        if (!isSetUp()) {
            return new FaceStart.Unavailable();
        }
        ObjectNode request = Json.object();
        request.put("RuleId", config.ruleId());
        request.put("IdCard", document.number());
        request.put("Name", name.value());
        request.put("RedirectUrl", returnUrl);
        request.put("Extra", extra);
        return TencentFaceReply.start(client.platform(), api().call("DetectAuth", request));
    }

    @Override
    public FaceResult result(String token) {
        if (!isSetUp()) {
            return new FaceResult.Unavailable();
        }
        ObjectNode request = Json.object();
        request.put("BizToken", token);
        request.put("RuleId", config.ruleId());
        request.put("InfoType", TEXT_ONLY);
        return TencentFaceReply.result(client.platform(), api().call("GetDetectInfoEnhanced", request));
    }

    private TencentApi api() {
        Tc3Signer signer = new Tc3Signer(config.secretId(), secret, "faceid");
        return new TencentApi(config.endpoint(), VERSION, "", signer, client, clock);
    }
}
