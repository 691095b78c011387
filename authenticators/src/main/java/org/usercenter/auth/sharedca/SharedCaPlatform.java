package org.usercenter.auth.sharedca;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.scan.QrImage;
import org.usercenter.auth.scan.ScanOffer;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.ScanProgress;
import org.usercenter.auth.scan.ScanPush;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.Secrets;
import org.usercenter.auth.scan.Sm2Envelope;
import org.usercenter.ca.verifier.CertificateProof;
import org.usercenter.ca.verifier.proof.MalformedMessageException;
import org.usercenter.ca.verifier.proof.SignedMessage;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Client of the front machine (前置机) of 中招互连, platforms.md 4.2. Paths, spellings and codes are the published ones; how
 * a login code is made, who logged in is asked, and what a refusal and a login without a certificate look like is
 * [assumed]. Whoever has the contract changes this class.
 */
final class SharedCaPlatform implements ScanPlatform {
    private static final String OK = "0";
    /** That there is no code of that number [assumed]; every other failure is 1. */
    private static final String UNKNOWN_CODE = "2";

    private static final String ORGANISATION = "02";
    private static final String SCAN_PUSH = "01";
    private static final String LOGIN_PUSH = "02";
    private static final int MAX_ID = 64;

    private final SharedCaConfig config;
    private final CloudClient client;
    private final Provider provider;

    SharedCaPlatform(SharedCaConfig config, CloudClient client, Provider provider) {
        this.config = config;
        this.client = client;
        this.provider = provider;
    }

    @Override
    public ScanOffer create(ScanRequest request) throws ScanUnavailableException {
        JsonNode data = data(answer(
                "getLoginQRCode",
                Map.of(
                        "platformCode", config.platform(),
                        "signOriVal", Base64.getEncoder().encodeToString(digest(request.text())),
                        "algorithm", config.hash(),
                        "expireSec", Integer.toString(request.seconds()),
                        "title", request.context().title(),
                        "description", request.context().description())));
        String id = id(data);
        String image = data.path("qrCode").asText("");
        if (id.isEmpty() || id.length() > MAX_ID || image.isEmpty()) {
            throw new ScanUnavailableException("the front machine gave no code");
        }
        Optional<String> content = QrImage.read(image);
        return new ScanOffer(id, content.orElse(null), content.isPresent() ? null : image);
    }

    @Override
    public ScanProgress progress(String platformId) throws ScanUnavailableException {
        JsonNode answer = answer("getQRCodeIsScaned", Map.of("tId", platformId));
        if (isUnknown(answer)) {
            return ScanProgress.of(ScanState.EXPIRED);
        }
        JsonNode data = data(answer);
        if (!id(data).equals(platformId)) {
            throw new ScanUnavailableException("the front machine speaks of another code");
        }
        return ScanProgress.of(
                switch (data.path("useStatus").asText("")) {
                    case "01" -> ScanState.CONFIRMED;
                    case "02" -> ScanState.REFUSED;
                    case "03" -> ScanState.EXPIRED;
                    default -> "01".equals(data.path("isScaned").asText("")) ? ScanState.SCANNED : ScanState.WAITING;
                });
    }

    @Override
    public ScanResult collect(ScanTicket ticket) throws ScanUnavailableException {
        String id = ticket.offer().platformId();
        JsonNode who = answer("getLoginUserInfo", Map.of("tId", id));
        if (isUnknown(who)) {
            return new ScanResult.Unacceptable("unknown-code");
        }
        JsonNode login = data(who);
        JsonNode signature = data(answer("getSignatureValue", Map.of("tId", id)));
        if (login.isNull() || signature.isNull()) {
            return new ScanResult.NotYet();
        }
        return id(login).equals(id) ? result(ticket, login, signature) : new ScanResult.Unacceptable("mismatch");
    }

    private ScanResult result(ScanTicket ticket, JsonNode login, JsonNode signature) {
        String certificate = signature.path("pubCert").asText("");
        if (certificate.isBlank()) {
            // Whoever has none in the app is reported as a person, or for an organisation, and has signed nothing.
            return new ScanResult.Unacceptable("no-certificate");
        }
        if (!ORGANISATION.equals(login.path("loginUserType").asText(""))) {
            return new ScanResult.Unacceptable("person");
        }
        byte[] text = digest(ticket.request().text());
        String asked = Base64.getEncoder().encodeToString(text);
        if (!Secrets.same(signature.path("signOriVal").asText(""), asked)) {
            return new ScanResult.Unacceptable("mismatch");
        }
        try {
            byte[] message = Base64.getMimeDecoder()
                    .decode(signature.path("signatureValue").asText(""));
            return new ScanResult.Brought(
                    login.path("legalCode").asText(""),
                    new CertificateProof(
                            Base64.getMimeDecoder().decode(certificate), message, format(message), null, List.of()),
                    text,
                    null,
                    Map.of(
                            "reference", Json.token(login, "tid"),
                            "authority", Json.token(signature, "caOrgType")));
        } catch (IllegalArgumentException e) {
            return new ScanResult.Unacceptable("mismatch");
        }
    }

    private static SignatureFormat format(byte[] message) {
        try {
            SignedMessage.read(message, SignatureFormat.CMS_GM);
            return SignatureFormat.CMS_GM;
        } catch (MalformedMessageException e) {
            return SignatureFormat.CMS_RFC;
        }
    }

    @Override
    public Optional<ScanPush.Word> push(ScanPush push) {
        if (!config.senders().isEmpty() && !config.senders().contains(push.address())) {
            return Optional.empty();
        }
        Map<String, String> form = form(push.text());
        String type = form.getOrDefault("type", "");
        if (!Secrets.same(form.getOrDefault("platformCode", ""), config.platform())
                || !(type.equals(SCAN_PUSH) || type.equals(LOGIN_PUSH))) {
            return Optional.empty();
        }
        ObjectNode data = Json.object(form.getOrDefault("data", ""));
        ObjectNode payload = data == null
                ? null
                : new Sm2Envelope(provider)
                        .open(
                                config.ours(),
                                data.path("desKey").asText(""),
                                data.path("encrypt").asText(""))
                        .map(Json::object)
                        .orElse(null);
        return payload == null || id(payload).isEmpty()
                ? Optional.empty()
                : Optional.of(new ScanPush.Word(id(payload), type + " " + Json.token(payload, "isScaned")));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String part : body.split("&", -1)) {
            int equals = part.indexOf('=');
            try {
                fields.put(
                        URLDecoder.decode(part.substring(0, Math.max(0, equals)), StandardCharsets.UTF_8),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return Map.of();
            }
        }
        return fields;
    }

    /** All three spellings are published. */
    private static String id(JsonNode data) {
        for (String name : List.of("tId", "TId", "tid")) {
            String id = data.path(name).asText("");
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    private JsonNode answer(String query, Map<String, String> parameters) throws ScanUnavailableException {
        CloudResult result = client.get(config.address().at("sweepcodeController/" + query, parameters), Map.of());
        if (!(result instanceof CloudResult.Answer answer)) {
            throw new ScanUnavailableException("the front machine gave no answer");
        }
        return answer.body();
    }

    private static boolean isUnknown(JsonNode answer) {
        return UNKNOWN_CODE.equals(answer.path("header").path("returnCode").asText(""));
    }

    private static JsonNode data(JsonNode answer) throws ScanUnavailableException {
        JsonNode header = answer.path("header");
        if (!OK.equals(header.path("returnCode").asText(""))) {
            throw new ScanUnavailableException("the front machine answered " + Json.token(header, "returnCode"));
        }
        JsonNode data = answer.path("data");
        return data.isMissingNode() ? Json.object().nullNode() : data;
    }

    private byte[] digest(String text) {
        try {
            String name = config.hash().equals("SHA256") ? "SHA-256" : config.hash();
            return MessageDigest.getInstance(name, provider).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This server lacks " + config.hash(), e);
        }
    }
}
