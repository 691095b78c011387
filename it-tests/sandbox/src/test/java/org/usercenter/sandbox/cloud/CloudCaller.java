package org.usercenter.sandbox.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls a running gateway as the two providers' clients do. */
public final class CloudCaller {
    private static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String host;

    public CloudCaller(int port) {
        this.host = "localhost:" + port;
    }

    /** Sends by Aliyun with the demo account's sign and login template. */
    public HttpResponse<String> aliyunSms(String number, String code) throws IOException, InterruptedException {
        return aliyun(
                "demo-ak-secret",
                Map.of(
                        "PhoneNumbers",
                        number,
                        "SignName",
                        "统一用户中心",
                        "TemplateCode",
                        "SMS_100000001",
                        "TemplateParam",
                        "{\"code\":\"" + code + "\"}"));
    }

    public HttpResponse<String> aliyun(String secret, Map<String, String> parameters)
            throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        new TreeMap<>(parameters).forEach((k, v) -> query.append(query.isEmpty() ? "" : "&")
                .append(k)
                .append('=')
                .append(URLEncoder.encode(v, StandardCharsets.UTF_8)));
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", host);
        headers.put("x-acs-action", "SendSms");
        headers.put("x-acs-version", "2017-05-25");
        headers.put("x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", Digests.hexSha256(""));
        CloudRequest request = new CloudRequest("POST", "/", query.toString(), headers, "");
        Authorization unsigned = new Authorization("ACS3-HMAC-SHA256", "demo-ak", List.copyOf(headers.keySet()), "");
        String signature = Acs3Verifier.signature(Acs3Verifier.stringToSign(request, unsigned), secret);
        return post(request, unsigned, signature);
    }

    /** Sends by Tencent with the demo account's sign and login template. */
    public JsonNode tencentSms(String number, String code) throws IOException, InterruptedException {
        String body =
                """
                {"PhoneNumberSet":["%s"],"SmsSdkAppId":"1400000000","SignName":"统一用户中心","TemplateId":"200001","TemplateParamSet":["%s"]}"""
                        .formatted(number, code);
        return mapper.readTree(tencent("sms", "2021-01-11", "SendSms", body).body());
    }

    /** Asks the authority. */
    public JsonNode idCheck(String name, String id) throws IOException, InterruptedException {
        String body = mapper.writeValueAsString(Map.of("IdCard", id, "Name", name));
        return mapper.readTree(
                tencent("faceid", "2018-03-01", "IdCardVerification", body).body());
    }

    public HttpResponse<String> tencent(String service, String version, String action, String body)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        String date = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        Map<String, String> headers = new HashMap<>();
        headers.put("host", host);
        headers.put("content-type", CONTENT_TYPE);
        headers.put("x-tc-action", action);
        headers.put("x-tc-version", version);
        headers.put("x-tc-timestamp", Long.toString(now.getEpochSecond()));
        CloudRequest request = new CloudRequest("POST", "/", "", headers, body);
        String credential = "demo-sid/" + date + "/" + service + "/tc3_request";
        Authorization unsigned = new Authorization("TC3-HMAC-SHA256", credential, List.of("content-type", "host"), "");
        String stringToSign = Tc3Verifier.stringToSign(request, unsigned, request.header("x-tc-timestamp"));
        return post(request, unsigned, Tc3Verifier.signature(stringToSign, "demo-skey", date, service));
    }

    private HttpResponse<String> post(CloudRequest request, Authorization unsigned, String signature)
            throws IOException, InterruptedException {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder http1 = HttpRequest.newBuilder(URI.create("http://" + host + "/" + query))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, value) -> {
            if (!name.equals("host")) {
                http1.header(name, value);
            }
        });
        http1.header(
                "Authorization",
                "%s Credential=%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                unsigned.algorithm(),
                                unsigned.credential(),
                                String.join(";", unsigned.signedHeaders()),
                                signature));
        return http.send(http1.build(), BodyHandlers.ofString());
    }
}
