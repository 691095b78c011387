package org.usercenter.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.sandbox.scan.Openssl;
import org.usercenter.sandbox.scan.Receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L7")
@Tag("R6")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedCaPlatformTest {
    private static final String FRONT = "/front/sweepcodeController/";
    private static final String PLATFORM = "44030000001";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Provider provider = new BouncyCastleProvider();
    private final Receiver userCenter = receiver();
    private final RunningSandbox sandbox = new RunningSandbox(URI.create(userCenter.url() + "/realms/user-center"), "");
    private Openssl openssl;

    private static Receiver receiver() {
        try {
            return new Receiver("{\"header\":{\"ret\":\"0\",\"msg\":\"\"},\"data\":null}");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void prepare(@TempDir Path folder) {
        openssl = new Openssl(folder);
    }

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
        userCenter.clear();
    }

    @AfterAll
    void stop() {
        sandbox.close();
        userCenter.close();
    }

    /** One login as the trading platform knows it. */
    private record Login(String tId, String signOriVal) {
        byte[] hash() {
            return Base64.getDecoder().decode(signOriVal);
        }
    }

    private JsonNode create(String platformCode, String signOriVal, String algorithm)
            throws IOException, InterruptedException {
        return sandbox.json(FRONT + "getLoginQRCode?platformCode=" + platformCode + "&signOriVal="
                + URLEncoder.encode(signOriVal, StandardCharsets.UTF_8) + "&algorithm=" + algorithm
                + "&expireSec=180");
    }

    private Login opened() throws IOException, InterruptedException {
        byte[] hash = new byte[32];
        new SecureRandom().nextBytes(hash);
        String signOriVal = Base64.getEncoder().encodeToString(hash);
        return new Login(create(PLATFORM, signOriVal, "SM3").at("/data/tId").asText(), signOriVal);
    }

    private JsonNode ask(String query, Login login) throws IOException, InterruptedException {
        return sandbox.json(FRONT + query + "?tId=" + login.tId());
    }

    private JsonNode act(Login login, String json) throws IOException, InterruptedException {
        return sandbox.control("POST", "shared-ca/" + login.tId(), json);
    }

    private Login confirmed(String more) throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"confirm\"" + more + "}");
        return login;
    }

    private JsonNode result(Login login) throws IOException, InterruptedException {
        return ask("getLoginUserInfo", login).path("data");
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    /**
     * By the library's own verifier, which knows the Chinese algorithms once they have names. It gets the key alone: with
     * the certificate it would compare the signing time with the validity as well.
     */
    private boolean verifies(JsonNode data, byte[] content)
            throws IOException, CMSException, OperatorCreationException {
        CMSSignedData parsed = new CMSSignedData(bytes(data.path("signatureValue")));
        CMSSignedData message = parsed.getSignedContent() == null
                ? new CMSSignedData(new CMSProcessableByteArray(content), bytes(data.path("signatureValue")))
                : parsed;
        SignerInformation signer = message.getSignerInfos().iterator().next();
        X509CertificateHolder certificate = new X509CertificateHolder(bytes(data.path("pubCert")));
        assertThat(signer.getSID().match(certificate)).isTrue();
        try {
            return signer.verify(new SignerInformationVerifier(
                    new ChineseNames(),
                    new DefaultSignatureAlgorithmIdentifierFinder(),
                    new JcaContentVerifierProviderBuilder()
                            .setProvider(provider)
                            .build(certificate.getSubjectPublicKeyInfo()),
                    new JcaDigestCalculatorProviderBuilder()
                            .setProvider(provider)
                            .build()));
        } catch (CMSSignerDigestMismatchException e) {
            return false;
        }
    }

    private static final class ChineseNames extends DefaultCMSSignatureAlgorithmNameGenerator {
        ChineseNames() {
            setSigningEncryptionAlgorithmMapping(new ASN1ObjectIdentifier("1.2.156.10197.1.301.1"), "SM2");
            setSigningDigestAlgorithmMapping(GMObjectIdentifiers.sm3, "SM3");
        }
    }

    @Test
    void theCodeLeadsToThePhone() throws IOException, InterruptedException, NotFoundException {
        byte[] hash = new byte[32];
        JsonNode created = create(PLATFORM, Base64.getEncoder().encodeToString(hash), "SHA256");
        assertThat(created.at("/header/returnCode").asText()).isEqualTo("0");
        String tId = created.at("/data/tId").asText();
        assertThat(tId).matches(PLATFORM + "[0-9a-f]{32}");
        var image = ImageIO.read(new ByteArrayInputStream(bytes(created.at("/data/qrCode"))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        String text = read(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(text).isEqualTo(sandbox.url() + "/phone/shared-ca?t=" + tId);
    }

    private static String read(BinaryBitmap bitmap) throws NotFoundException {
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (ChecksumException | FormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCodeIsOnlyMadeForAKnownPlatformAndAProperHash() throws IOException, InterruptedException {
        String good = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(create("44030000009", good, "SM3").at("/header/returnCode").asText())
                .isEqualTo("1");
        assertThat(create(PLATFORM, "c2hvcnQ=", "SM3").at("/header/returnCode").asText())
                .isEqualTo("1");
        assertThat(create(PLATFORM, "no Base64!", "SM3")
                        .at("/header/returnCode")
                        .asText())
                .isEqualTo("1");
        assertThat(create(PLATFORM, good, "MD5").at("/header/returnCode").asText())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"scan, 01, 00", "confirm, 01, 01", "refuse, 00, 02", "expire, 00, 03"})
    void everyStateHasItsCode(String action, String scanned, String use) throws IOException, InterruptedException {
        Login login = opened();
        assertThat(ask("getQRCodeIsScaned", login).at("/data/isScaned").asText())
                .isEqualTo("00");
        act(login, "{\"action\":\"" + action + "\"}");
        JsonNode data = ask("getQRCodeIsScaned", login).path("data");
        assertThat(data.path("tid").asText()).isEqualTo(login.tId());
        assertThat(data.path("isScaned").asText()).isEqualTo(scanned);
        assertThat(data.path("useStatus").asText()).isEqualTo(use);
        assertThat(data.path("qrcodeType").asText()).isEqualTo("13");
    }

    @Test
    void beforeTheConfirmationThereIsNothingToRead() throws IOException, InterruptedException {
        Login login = opened();
        for (String query : new String[] {"getLoginUserInfo", "getSignatureValue"}) {
            JsonNode answer = ask(query, login);
            assertThat(answer.at("/header/returnCode").asText()).isEqualTo("0");
            assertThat(answer.path("data").isNull()).isTrue();
        }
        JsonNode unknown = ask("getQRCodeIsScaned", new Login("none", ""));
        assertThat(unknown.at("/header/returnCode").asText()).isEqualTo("1");
        assertThat(unknown.path("data").isNull()).isTrue();
    }

    @Test
    void anEnterpriseSignsWithSm2InTheNationalForm() throws Exception {
        Login login = confirmed("");
        JsonNode data = result(login);
        assertThat(data.path("loginUserType").asText()).isEqualTo("02");
        assertThat(data.path("legalCode").asText()).isEqualTo("91440300MA5TEXT03E");
        assertThat(data.path("caOrgType").asText()).isEqualTo("010001");
        assertThat(data.path("algorithm").asText()).isEqualTo("SM2");
        assertThat(data.path("signOriVal").asText()).isEqualTo(login.signOriVal());
        CMSSignedData message = new CMSSignedData(bytes(data.path("signatureValue")));
        assertThat(message.toASN1Structure().getContentType().getId()).isEqualTo("1.2.156.10197.6.1.4.2.2");
        assertThat(message.getVersion()).isEqualTo(1);
        assertThat(message.getSignedContent()).isNull();
        assertThat(verifies(data, login.hash())).isTrue();
        assertThat(verifies(data, new byte[32])).isFalse();
        assertThat(openssl.isIssuedBy(
                        bytes(data.path("pubCert")),
                        sandbox.get("/ca/demo-sm2/issuing.pem").body()))
                .isTrue();
        assertThat(ask("getSignatureValue", login).at("/data/signatureValue")).isEqualTo(data.path("signatureValue"));
    }

    @ParameterizedTest
    @CsvSource({
        "embedded, gm, true",
        "embedded, rfc, true",
        "detached, rfc, true",
        "detached, gm, false",
        "detached, rfc, false"
    })
    void theFormOfTheMessageIsASwitch(String content, String oids, boolean attributes) throws Exception {
        sandbox.control(
                "PUT",
                "shared-ca/signature",
                "{\"content\":\"%s\",\"oids\":\"%s\",\"attributes\":%s}".formatted(content, oids, attributes));
        Login login = confirmed("");
        JsonNode data = result(login);
        CMSSignedData message = new CMSSignedData(bytes(data.path("signatureValue")));
        assertThat(message.getSignedContent() == null).isEqualTo(content.equals("detached"));
        assertThat(message.toASN1Structure().getContentType().getId().startsWith("1.2.156"))
                .isEqualTo(oids.equals("gm"));
        assertThat(message.getSignerInfos().iterator().next().getSignedAttributes() != null)
                .isEqualTo(attributes);
        assertThat(verifies(data, login.hash())).isTrue();
    }

    @Test
    void opensslAcceptsTheRsaMessage() throws Exception {
        Login login = confirmed(",\"certificate\":\"enterprise-rsa\"");
        JsonNode data = result(login);
        assertThat(data.path("caOrgType").asText()).isEqualTo("010002");
        assertThat(data.path("algorithm").asText()).isEqualTo("RSA");
        assertThat(openssl.cmsVerifies(bytes(data.path("signatureValue")), login.hash()))
                .isTrue();
        assertThat(openssl.cmsVerifies(bytes(data.path("signatureValue")), new byte[32]))
                .isFalse();
    }

    @Test
    void aPersonIsNoOrganisation() throws Exception {
        Login login = confirmed(",\"certificate\":\"person-sm2\",\"name\":\"赵测试\",\"idNumber\":\"44030019850615001X\"");
        JsonNode data = result(login);
        assertThat(data.path("loginUserType").asText()).isEqualTo("01");
        assertThat(data.path("personName").asText()).isEqualTo("赵测试");
        assertThat(data.path("legalCode").asText()).isEmpty();
        assertThat(verifies(data, login.hash())).isTrue();
    }

    @Test
    void withoutACertificateThereIsNoSignature() throws IOException, InterruptedException {
        JsonNode data = result(confirmed(",\"certificate\":\"none\""));
        assertThat(data.path("pubCert").asText()).isEmpty();
        assertThat(data.path("signatureValue").asText()).isEmpty();
    }

    private JsonNode lied(Login login, String lie) throws IOException, InterruptedException {
        act(login, "{\"action\":\"confirm\",\"lie\":\"" + lie + "\"}");
        return result(login);
    }

    @Test
    void anotherTextIsSignedOnRequest() throws Exception {
        Login login = opened();
        JsonNode data = lied(login, "nonce");
        assertThat(data.path("signOriVal").asText()).isNotEqualTo(login.signOriVal());
        assertThat(verifies(data, bytes(data.path("signOriVal")))).isTrue();
    }

    @Test
    void aStrangersSignatureDoesNotVerify() throws Exception {
        Login login = opened();
        assertThat(verifies(lied(login, "signature"), login.hash())).isFalse();
    }

    @Test
    void anotherEnterpriseIsNamedOnRequest() throws Exception {
        Login login = opened();
        JsonNode data = lied(login, "uscc");
        assertThat(data.path("legalCode").asText()).isEqualTo("91440300MA5DEM0208");
        assertThat(verifies(data, login.hash())).isTrue();
    }

    @Test
    void aReplayNamesTheTextButSignsAnotherLoginsText() throws Exception {
        Login login = opened();
        Login other = opened();
        JsonNode data = lied(login, "replay");
        assertThat(data.path("signOriVal").asText()).isEqualTo(login.signOriVal());
        assertThat(verifies(data, login.hash())).isFalse();
        assertThat(verifies(data, other.hash())).isTrue();
    }

    @Test
    void aForeignSessionIsTheNewestOtherOne() throws Exception {
        Login login = opened();
        Login other = opened();
        JsonNode data = lied(login, "foreign-session");
        assertThat(data.path("tid").asText()).isEqualTo(other.tId());
        assertThat(data.path("signOriVal").asText()).isEqualTo(other.signOriVal());
        assertThat(verifies(data, other.hash())).isTrue();
    }

    @Test
    void aPersonsCertificateMayComeAsAnOrganisations() throws Exception {
        Login login = opened();
        JsonNode data = lied(login, "person");
        assertThat(data.path("loginUserType").asText()).isEqualTo("02");
        X509CertificateHolder certificate = new X509CertificateHolder(bytes(data.path("pubCert")));
        assertThat(certificate.getExtension(new ASN1ObjectIdentifier("1.2.156.10260.4.1.4")))
                .isNull();
    }

    @Test
    void anExpiredCertificateSignsToo() throws Exception {
        Login login = opened();
        JsonNode data = lied(login, "cert-expired");
        X509CertificateHolder certificate = new X509CertificateHolder(bytes(data.path("pubCert")));
        assertThat(certificate.isValidOn(Date.from(Instant.now()))).isFalse();
        assertThat(verifies(data, login.hash())).isTrue();
    }

    private Map<String, String> pushed() throws InterruptedException {
        Receiver.Taken taken = Objects.requireNonNull(userCenter.next());
        assertThat(taken.path())
                .isEqualTo("/realms/user-center/uc-scan/push/uc-sharedca/receiveAppLogController/receiveScanData");
        assertThat(taken.type()).isEqualTo("application/x-www-form-urlencoded");
        return Arrays.stream(taken.body().split("&"))
                .map(f -> f.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], StandardCharsets.UTF_8)));
    }

    private JsonNode opened(Map<String, String> push) throws IOException, InterruptedException {
        JsonNode data = mapper.readTree(push.get("data"));
        return mapper.readTree(openssl.open(
                "sharedca-integrator.key",
                data.path("desKey").asText(),
                data.path("encrypt").asText()));
    }

    @Test
    void scanAndLoginArePushedInEnvelopes() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"scan\"}");
        Map<String, String> scanned = pushed();
        assertThat(scanned).containsEntry("type", "01").containsEntry("platformCode", PLATFORM);
        assertThat(opened(scanned).path("tId").asText()).isEqualTo(login.tId());
        assertThat(opened(scanned).path("isScaned").asText()).isEqualTo("01");
        assertThat(opened(scanned).path("qRCodeType").asText()).isEqualTo("13");
        act(login, "{\"action\":\"confirm\"}");
        Map<String, String> confirmed = pushed();
        assertThat(confirmed).containsEntry("type", "02");
        assertThat(opened(confirmed)).isEqualTo(result(login));
    }

    @Test
    void aRefusalIsNotPushed() throws IOException, InterruptedException {
        Login refused = opened();
        act(refused, "{\"action\":\"refuse\"}");
        Login next = opened();
        act(next, "{\"action\":\"scan\"}");
        assertThat(opened(pushed()).path("tId").asText()).isEqualTo(next.tId());
    }

    @Test
    void pushesCanBeDoubledOrUnderAnotherPlatformsCode() throws IOException, InterruptedException {
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"duplicate\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(pushed()).isEqualTo(pushed());
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"wrong-platform-code\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(pushed().get("platformCode")).isNotEqualTo(PLATFORM);
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"lost\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(sandbox.json("/control/shared-ca/push").path("attempts").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"fail", "limit", "refuse", "wrong-signature"})
    void thePlatformFailsAsTold(String mode) throws IOException, InterruptedException {
        Login login = opened();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"" + mode + "\",\"times\":1}");
        JsonNode answer = ask("getQRCodeIsScaned", login);
        assertThat(answer.at("/header/returnCode").asText()).isEqualTo("1");
        assertThat(answer.path("data").isNull()).isTrue();
        assertThat(ask("getQRCodeIsScaned", login).at("/header/returnCode").asText())
                .isEqualTo("0");
    }

    @Test
    void thePlatformCanBeDownOrLie() throws IOException, InterruptedException {
        Login login = opened();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"lie\"}");
        assertThat(ask("getQRCodeIsScaned", login).at("/data/useStatus").asText())
                .isEqualTo("01");
        assertThat(ask("getLoginUserInfo", login).path("data").isNull()).isTrue();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"http-500\"}");
        HttpResponse<String> answer = sandbox.get(FRONT + "getQRCodeIsScaned?tId=" + login.tId());
        assertThat(answer.statusCode()).isEqualTo(500);
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> sandbox.get(FRONT + "getQRCodeIsScaned?tId=" + login.tId()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theControlListsOpenLoginsWithoutTheirTexts() throws IOException, InterruptedException {
        Login login = opened();
        JsonNode list = sandbox.json("/control/shared-ca");
        assertThat(list.at("/0/id").asText()).isEqualTo(login.tId());
        assertThat(list.toString()).doesNotContain(login.signOriVal());
        act(login, "{\"action\":\"refuse\"}");
        assertThat(sandbox.json("/control/shared-ca")).isEmpty();
        assertThat(sandbox.json("/control").at("/shared-ca/mode").asText()).isEqualTo("ok");
    }

    @Test
    void badControlIsRefused() throws IOException, InterruptedException {
        Login login = opened();
        String place = "/control/shared-ca/" + login.tId();
        assertThat(sandbox.send("POST", place, "{\"action\":\"confirm\",\"certificate\":\"gold\"}", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("POST", "/control/shared-ca/none", "{\"action\":\"scan\"}", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sandbox.send("PUT", "/control/shared-ca/signature", "{\"oids\":\"other\"}", "")
                        .statusCode())
                .isEqualTo(400);
    }
}
