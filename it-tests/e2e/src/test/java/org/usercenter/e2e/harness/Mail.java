package org.usercenter.e2e.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The sandbox's mailbox: what has been delivered to an address by SMTP. */
public final class Mail {

    private final String sandbox;

    Mail(String sandbox) {
        this.sandbox = sandbox;
    }

    /** All emails to an address, newest first. */
    public List<JsonNode> letters(String address) {
        List<JsonNode> letters = new ArrayList<>();
        Json.call(
                        "GET",
                        sandbox + "/phone/mail.json?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8),
                        Map.of(),
                        null)
                .forEach(letters::add);
        return letters;
    }

    /** The code or password of the newest email to an address, as soon as more than so many have arrived. */
    public String codeAfter(String address, int earlier) {
        Await.until(
                "an email arrives",
                Duration.ofSeconds(30),
                () -> letters(address).size() > earlier);
        return letters(address).get(0).path("code").asText();
    }

    /** Stops the mail server until the end of the test. */
    public void stop() {
        Json.call("PUT", sandbox + "/control/mail", Map.of(), Map.of("running", false));
    }

    /** Starts it again after {@link #stop}. */
    public void start() {
        Json.call("PUT", sandbox + "/control/mail", Map.of(), Map.of("running", true));
    }
}
