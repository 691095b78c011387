package org.usercenter.ca.agent;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.DriverProfile.RsaInput;

import static org.assertj.core.api.Assertions.assertThat;

/** From a page's call to a signature, with a simulated key in a child process. */
@Tag("L2")
class SigningTest {
    private final TestCertificates certificates = new TestCertificates();
    private final TicketMaker server = new TicketMaker("k1", false);

    @TempDir
    Path folder;

    @Test
    void aSignatureIsOverTheTextThatTheServerRebuilds() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            Map<String, Object> claims = TicketMaker.claims(Instant.now());
            String ticket = server.sign(claims);
            agent.pin("123456");

            AgentHarness.Answer answer =
                    agent.call("/v1/sign", Map.of("ticket", ticket, "key", agent.firstKey(ticket)));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().text("algorithm")).isEqualTo("SM3withSM2");
            assertThat(answer.body().text("format")).isEqualTo("RAW_DER");
            byte[] der = Base64.getDecoder().decode(answer.body().text("certificate"));
            assertThat(verifies(der, rebuilt(claims, der), answer.body().text("signature")))
                    .isTrue();
            assertThat(agent.journal())
                    .contains("SIGNED")
                    .doesNotContain("123456")
                    .doesNotContain(ticket)
                    .doesNotContain("张三");
        }
    }

    @Test
    void aTicketGivesOneSignatureAndAWrongPinGivesItBack() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            String ticket = server.ticket();
            Map<String, Object> call = Map.of("ticket", ticket, "key", agent.firstKey(ticket));

            agent.pin("000000");
            AgentHarness.Answer wrong = agent.call("/v1/sign", call);
            assertThat(wrong.code()).isEqualTo("PIN_WRONG");
            assertThat(wrong.body().number("left")).isEqualTo(5);
            agent.pin("123456");
            assertThat(agent.call("/v1/sign", call).status()).isEqualTo(200);

            AgentHarness.Answer replayed = agent.call("/v1/sign", call);
            assertThat(replayed.code()).isEqualTo("TICKET_INVALID");
            assertThat(replayed.body().text("reason")).isEqualTo("REPLAYED");
        }
    }

    @Test
    void aKeyThatIsNotThereIsNoKey() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            String ticket = server.ticket();
            String key = agent.firstKey(ticket);
            device.set("removed", "");
            agent.pin("123456");

            assertThat(agent.call("/v1/sign", Map.of("ticket", ticket, "key", key))
                            .code())
                    .isEqualTo("NO_KEY");
            assertThat(agent.call("/v1/sign", Map.of("ticket", ticket, "key", "other"))
                            .code())
                    .isEqualTo("NO_KEY");
        }
    }

    @Test
    void onlyCertificatesOfTheTicketsIssuersAreListedAndUsed() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            String all = server.ticket();
            String fitting = ticketFor(TestCertificates.ISSUER.getName());
            String other = ticketFor("CN=Another CA, C=CN");
            String key = agent.firstKey(all);
            agent.pin("123456");

            assertThat(agent.firstKey(fitting)).isEqualTo(key);
            assertThat(agent.call("/v1/certificates", Map.of("ticket", other))
                            .body()
                            .objects("certificates"))
                    .isEmpty();
            assertThat(agent.call("/v1/sign", Map.of("ticket", other, "key", key))
                            .code())
                    .isEqualTo("NO_KEY");
        }
    }

    private String ticketFor(String issuer) {
        Map<String, Object> claims = TicketMaker.claims(Instant.now());
        claims.put("issuers", List.of(issuer));
        return server.sign(claims);
    }

    @Test
    void aWrongSignatureNeverLeavesTheAgent() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("blob32", "");
        try (AgentHarness agent = new AgentHarness(
                folder, server, false, device.profile(4, BlobForm.RIGHT_ALIGNED, RsaInput.DIGEST_INFO))) {
            String ticket = server.ticket();
            agent.pin("123456");

            AgentHarness.Answer answer =
                    agent.call("/v1/sign", Map.of("ticket", ticket, "key", agent.firstKey(ticket)));

            assertThat(answer.code()).isEqualTo("DRIVER_FAILED");
            assertThat(answer.body().has("signature")).isFalse();
        }
    }

    @Test
    void aCrashIsAnAnswerAndLeavesNoPinBehind() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        String pin = "Q7w9zX51";
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            String ticket = server.ticket();
            Map<String, Object> call = Map.of("ticket", ticket, "key", agent.firstKey(ticket));
            agent.pin(pin);
            device.set("crash", "");

            assertThat(agent.call("/v1/sign", call).code()).isEqualTo("DRIVER_FAILED");
            device.unset("crash");
            assertThat(agent.call("/v1/sign", call).code()).isEqualTo("PIN_WRONG");

            Files.delete(folder.resolve("pin"));
            assertThat(ProcessHandle.current().children().map(child -> child.info()
                            .toString()))
                    .noneMatch(info -> info.contains(pin));
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, pin)))
                        .isEmpty();
            }
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aBrowserThatMayNotCallComesBackWithTheSignature() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            agent.pin("123456");
            Map<String, Object> claims = TicketMaker.claims(Instant.now());
            HttpResponse<String> choice =
                    agent.form(agent.base() + "/v1/login", Optional.of("null"), Map.of("ticket", server.sign(claims)));
            assertThat(choice.body()).contains(AgentHarness.SITE).contains("张三");
            assertNeverInAFrame(choice);

            HttpResponse<String> back = choose(agent, choice, Optional.of(agent.base()));

            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(AgentHarness.action(back.body())).isEqualTo(claims.get("ret"));
            assertThat(AgentHarness.input(back.body(), "sid")).isEqualTo(claims.get("sid"));
            byte[] der = Base64.getDecoder().decode(AgentHarness.input(back.body(), "certificate"));
            assertThat(verifies(der, rebuilt(claims, der), AgentHarness.input(back.body(), "signature")))
                    .isTrue();
            assertThat(back.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("form-action " + AgentHarness.SITE);
        }
    }

    @Test
    void aChoiceIsTakenFromTheAgentsOwnPageAloneAndOnce() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            agent.pin("123456");
            HttpResponse<String> choice =
                    agent.form(agent.base() + "/v1/login", Optional.empty(), Map.of("ticket", server.ticket()));

            for (String foreign : List.of("null", AgentHarness.SITE, "https://evil.test")) {
                assertThat(choose(agent, choice, Optional.of(foreign)).statusCode())
                        .isEqualTo(403);
            }
            assertThat(choose(agent, choice, Optional.empty()).statusCode()).isEqualTo(403);
            assertThat(choose(agent, choice, Optional.of(agent.base())).statusCode())
                    .isEqualTo(200);
            assertThat(choose(agent, choice, Optional.of(agent.base())).statusCode())
                    .isEqualTo(410);
        }
    }

    @Test
    void aForeignSiteCannotBeginALoginEvenWithATicket() throws Exception {
        try (AgentHarness agent = new AgentHarness(folder, server, false)) {
            assertThat(agent.form(
                                    agent.base() + "/v1/login",
                                    Optional.of("https://evil.test"),
                                    Map.of("ticket", server.ticket()))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(agent.form(agent.base() + "/v1/login", Optional.of("null"), Map.of("ticket", "x"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void withoutADisplayThePinIsAskedForOnThePageOfTheAgent() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("retry", "1");
        try (AgentHarness agent = new AgentHarness(folder, server, true, device.profile())) {
            String ticket = server.ticket();
            AgentHarness.Answer asked = agent.call("/v1/sign", Map.of("ticket", ticket, "key", agent.firstKey(ticket)));
            assertThat(asked.status()).isEqualTo(202);
            String url = asked.body().text("page");

            HttpResponse<String> warning = agent.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(url)));
            assertThat(warning.body())
                    .contains(AgentHarness.SITE)
                    .contains("张三")
                    .contains("Last try")
                    .doesNotContain("name=\"pin\"");
            assertNeverInAFrame(warning);
            assertThat(agent.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(url)))
                            .statusCode())
                    .isEqualTo(410);
            Map<String, String> confirm =
                    Map.of("form", AgentHarness.input(warning.body(), "form"), "action", "confirm");
            assertThat(agent.form(url, Optional.of(AgentHarness.SITE), confirm).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> form = agent.form(url, Optional.of(agent.base()), confirm);
            HttpResponse<String> done = agent.form(
                    url,
                    Optional.of(agent.base()),
                    Map.of("form", AgentHarness.input(form.body(), "form"), "action", "sign", "pin", "123456"));

            assertThat(done.statusCode()).isEqualTo(200);
            AgentHarness.Answer result =
                    agent.call("/v1/sign/result", Map.of("handle", asked.body().text("handle")));
            assertThat(result.status()).isEqualTo(200);
            assertThat(result.body().text("algorithm")).isEqualTo("SM3withSM2");
        }
    }

    @Test
    void whileOneQuestionIsOpenAnotherIsBusy() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, true, device.profile())) {
            String ticket = server.ticket();
            String key = agent.firstKey(ticket);
            AgentHarness.Answer asked = agent.call("/v1/sign", Map.of("ticket", ticket, "key", key));
            assertThat(asked.status()).isEqualTo(202);

            assertThat(agent.call("/v1/sign", Map.of("ticket", server.ticket(), "key", key))
                            .code())
                    .isEqualTo("BUSY");
        }
    }

    private static HttpResponse<String> choose(AgentHarness agent, HttpResponse<String> choice, Optional<String> origin)
            throws Exception {
        return agent.form(
                agent.base() + AgentHarness.action(choice.body()),
                origin,
                Map.of(
                        "form", AgentHarness.input(choice.body(), "form"),
                        "key", AgentHarness.input(choice.body(), "key"),
                        "action", "sign"));
    }

    private static void assertNeverInAFrame(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    }

    /** As a server does it, from its own state and the certificate. */
    private String rebuilt(Map<String, Object> claims, byte[] der) throws Exception {
        String fingerprint = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(der));
        return "CA-BRIDGE-LOGIN-V1\n" + claims.get("purpose") + "\n" + claims.get("iss") + "\n" + claims.get("origin")
                + "\n" + claims.get("realm") + "\n" + claims.get("nonce") + "\n" + claims.get("sid") + "\n"
                + fingerprint
                + "\n" + claims.get("exp") + "\n";
    }

    private boolean verifies(byte[] der, String text, String signature) throws Exception {
        TokenCertificate certificate = certificates.parse(der);
        Signature verifier = Signature.getInstance("SM3withSM2", certificates.provider());
        verifier.initVerify(certificate.publicKey());
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
