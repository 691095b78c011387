package org.usercenter.e2e.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The sandbox's phone: what has been delivered to a mobile. */
public final class Phone {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final String sandbox;

    Phone(String sandbox) {
        this.sandbox = sandbox;
    }

    /** All messages of a mobile, in the order of the inbox. */
    public List<JsonNode> messages(String mobile) {
        JsonNode inbox = Json.call(
                "GET",
                sandbox + "/phone/messages.json?mobile=" + URLEncoder.encode(mobile, StandardCharsets.UTF_8),
                Map.of(),
                null);
        List<JsonNode> messages = new ArrayList<>();
        (inbox.isArray() ? inbox : inbox.path("messages")).forEach(messages::add);
        return messages;
    }

    /** The only code that a mobile has got, however often it was sent. */
    public String code(String mobile) {
        // For a login the message leaves after the page was answered.
        Await.until("a code arrives", Duration.ofSeconds(30), () -> !codes(mobile, 0)
                .isEmpty());
        List<String> codes = codes(mobile, 0);
        if (codes.size() != 1) {
            throw new AssertionError("expected one code, found " + codes.size());
        }
        return codes.get(0);
    }

    /** The code of the newest message that has one, of those that came after so many. */
    public String codeAfter(String mobile, int earlier) {
        Await.until("a further code arrives", Duration.ofSeconds(30), () -> !codes(mobile, earlier)
                .isEmpty());
        return codes(mobile, earlier).get(0);
    }

    /** The newest first; notices come in between. */
    private List<String> codes(String mobile, int earlier) {
        List<JsonNode> messages = messages(mobile);
        return messages.subList(0, Math.max(0, messages.size() - earlier)).stream()
                .map(message -> CODE.matcher(message.path("text").asText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .toList();
    }

    /** The inbox shows the newest first. */
    public JsonNode newest(String mobile) {
        return messages(mobile).get(0);
    }

    /** A code of six digits that is not the given one. */
    public static String otherThan(String code) {
        return String.format(java.util.Locale.ROOT, "%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }
}
