package org.usercenter.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import javax.imageio.ImageIO;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L7")
@Tag("R6")
class SharedCaPlatformTest extends SharedCaIntegrator {
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
        assertThat(unknown.at("/header/returnCode").asText()).isEqualTo("2");
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
}
