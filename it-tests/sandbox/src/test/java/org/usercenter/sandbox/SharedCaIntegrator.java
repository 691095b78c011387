package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;

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

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The user center in the eyes of the front machine: it asks, checks signature messages, and takes pushes. */
abstract class SharedCaIntegrator extends ScanIntegrator {
    static final String FRONT = "/front/sweepcodeController/";
    static final String PLATFORM = "44030000001";

    final Provider provider = new BouncyCastleProvider();

    SharedCaIntegrator() {
        super("{\"header\":{\"ret\":\"0\",\"msg\":\"\"},\"data\":null}");
    }

    /** One login as the trading platform knows it. */
    record Login(String tId, String signOriVal) {
        byte[] hash() {
            return Base64.getDecoder().decode(signOriVal);
        }
    }

    JsonNode create(String platformCode, String signOriVal, String algorithm) throws IOException, InterruptedException {
        return sandbox.json(FRONT + "getLoginQRCode?platformCode=" + platformCode + "&signOriVal="
                + URLEncoder.encode(signOriVal, StandardCharsets.UTF_8) + "&algorithm=" + algorithm
                + "&expireSec=180");
    }

    Login opened() throws IOException, InterruptedException {
        byte[] hash = new byte[32];
        new SecureRandom().nextBytes(hash);
        String signOriVal = Base64.getEncoder().encodeToString(hash);
        return new Login(create(PLATFORM, signOriVal, "SM3").at("/data/tId").asText(), signOriVal);
    }

    JsonNode ask(String query, Login login) throws IOException, InterruptedException {
        return sandbox.json(FRONT + query + "?tId=" + login.tId());
    }

    JsonNode act(Login login, String json) throws IOException, InterruptedException {
        return sandbox.control("POST", "shared-ca/" + login.tId(), json);
    }

    Login confirmed(String more) throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"confirm\"" + more + "}");
        return login;
    }

    JsonNode result(Login login) throws IOException, InterruptedException {
        return ask("getLoginUserInfo", login).path("data");
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    /**
     * By the library's own verifier, which knows the Chinese algorithms once they have names. It gets the key alone: with
     * the certificate it would compare the signing time with the validity as well.
     */
    boolean verifies(JsonNode data, byte[] content) throws IOException, CMSException, OperatorCreationException {
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

    static final class ChineseNames extends DefaultCMSSignatureAlgorithmNameGenerator {
        ChineseNames() {
            setSigningEncryptionAlgorithmMapping(new ASN1ObjectIdentifier("1.2.156.10197.1.301.1"), "SM2");
            setSigningDigestAlgorithmMapping(GMObjectIdentifiers.sm3, "SM3");
        }
    }
}
