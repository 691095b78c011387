package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Asks a responder, as a verifier does. */
final class OcspCaller {
    static final byte[] NONCE = {4, 3, 9, 8, 7};
    static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");
    static final ASN1ObjectIdentifier SM3 = new ASN1ObjectIdentifier("1.2.156.10197.1.401");

    private final Provider provider = new BouncyCastleProvider();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OCSPReq request(X509CertificateHolder issuer, BigInteger serial, ASN1ObjectIdentifier hash)
            throws OperatorCreationException, OCSPException, IOException {
        var digests =
                new JcaDigestCalculatorProviderBuilder().setProvider(provider).build();
        CertificateID id = new CertificateID(digests.get(new AlgorithmIdentifier(hash)), issuer, serial);
        Extension nonce = new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new DEROctetString(new DEROctetString(NONCE).getEncoded()));
        return new OCSPReqBuilder()
                .addRequest(id)
                .setRequestExtensions(new Extensions(nonce))
                .build();
    }

    HttpResponse<byte[]> post(URI responder, OCSPReq request) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(responder)
                        .header("Content-Type", "application/ocsp-request")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(URI responder, OCSPReq request) throws IOException, InterruptedException {
        String text =
                URLEncoder.encode(Base64.getEncoder().encodeToString(request.getEncoded()), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create(responder + "/" + text)).build(), BodyHandlers.ofByteArray());
    }

    static BasicOCSPResp basic(HttpResponse<byte[]> answer) throws IOException, OCSPException {
        return (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
    }

    boolean isSignedBy(BasicOCSPResp answer, X509CertificateHolder signer)
            throws OperatorCreationException, CertificateException, OCSPException {
        return answer.isSignatureValid(
                new JcaContentVerifierProviderBuilder().setProvider(provider).build(signer));
    }
}
