package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The user center in the eyes of the licence platform: it signs and opens by openssl, and takes pushes. */
abstract class LicenceIntegrator extends ScanIntegrator {
    static final String KEY = "elic-integrator.key";

    LicenceIntegrator() {
        super("{\"code\":\"0\"}");
    }

    /** One login as the integrator knows it. */
    record Login(String bizNo, String nonce, String signText) {}

    static Login fresh() {
        byte[] nonce = new byte[32];
        new SecureRandom().nextBytes(nonce);
        String bizNo = UUID.randomUUID().toString().replace("-", "");
        String text = Base64.getEncoder().encodeToString(nonce);
        return new Login(bizNo, text, "登录 " + bizNo + " " + text);
    }

    Map<String, Object> wish(Login login) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("sysCode", "UC-DEMO");
        wish.put("bizNo", login.bizNo());
        wish.put("bizType", "LOGIN");
        wish.put("nonce", login.nonce());
        wish.put("signText", login.signText());
        wish.put("expireSec", 180);
        wish.put("callbackUrl", userCenter.url() + "/push");
        wish.put("timestamp", System.currentTimeMillis());
        wish.put("signAlg", "SM2");
        return wish;
    }

    JsonNode post(String path, Map<String, Object> fields) throws IOException, InterruptedException {
        return mapper.readTree(postRaw(path, fields).body());
    }

    HttpResponse<String> postRaw(String path, Map<String, Object> fields) throws IOException, InterruptedException {
        Map<String, Object> signed = new LinkedHashMap<>(fields);
        signed.putIfAbsent("sign", openssl.sign(KEY, canonical(fields)));
        return sandbox.send("POST", path, mapper.writeValueAsString(signed), "application/json");
    }

    static String canonical(Map<String, Object> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(f -> !"".equals(f.getValue()))
                        .map(f -> f.getKey() + "=" + f.getValue())
                        .collect(Collectors.joining("&"));
    }

    static Map<String, Object> about(String bizNo) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sysCode", "UC-DEMO");
        fields.put("bizNo", bizNo);
        fields.put("timestamp", System.currentTimeMillis());
        return fields;
    }

    JsonNode status(String bizNo) throws IOException, InterruptedException {
        Map<String, Object> fields = about(bizNo);
        fields.put("sign", openssl.sign(KEY, canonical(fields)));
        String query = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(String.valueOf(f.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sandbox.json("/elic/status?" + query);
    }

    JsonNode plain(String bizNo) throws IOException, InterruptedException {
        JsonNode envelope = post("/elic/result", about(bizNo)).at("/data/envelope");
        return mapper.readTree(openssl.open(
                KEY, envelope.path("encKey").asText(), envelope.path("data").asText()));
    }

    Login opened() throws IOException, InterruptedException {
        Login login = fresh();
        assertThat(post("/elic/qr", wish(login)).path("code").asText()).isEqualTo("0");
        return login;
    }

    JsonNode act(Login login, String json) throws IOException, InterruptedException {
        return sandbox.control("POST", "licence/" + login.bizNo(), json);
    }

    boolean isSignedByItsCertificate(JsonNode plain) throws IOException, InterruptedException {
        byte[] certificate = Base64.getDecoder().decode(plain.path("cert").asText());
        return openssl.verifies(
                openssl.publicKey(certificate),
                plain.path("signText").asText(),
                plain.path("signValue").asText());
    }

    boolean isOfLicenceAuthority(JsonNode plain) throws IOException, InterruptedException {
        return openssl.isIssuedBy(
                Base64.getDecoder().decode(plain.path("cert").asText()),
                sandbox.get("/ca/demo-licence/issuing.pem").body());
    }
}
