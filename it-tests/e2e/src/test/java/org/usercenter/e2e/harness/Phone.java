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

    /** The code that the only message of a mobile holds, or that all its messages hold alike. */
    public String code(String mobile) {
        // For a login the message leaves after the page was answered.
        Await.until("a message arrives", Duration.ofSeconds(15), () -> !messages(mobile)
                .isEmpty());
        List<String> codes = messages(mobile).stream()
                .map(message -> codeIn(message.path("text").asText()))
                .distinct()
                .toList();
        if (codes.size() != 1) {
            throw new AssertionError("expected one code, found " + codes.size());
        }
        return codes.get(0);
    }

    /** The code of the newest message, as soon as more than so many have arrived. */
    public String codeAfter(String mobile, int earlier) {
        Await.until(
                "a further message arrives",
                Duration.ofSeconds(15),
                () -> messages(mobile).size() > earlier);
        return codeIn(newest(mobile).path("text").asText());
    }

    /** The inbox shows the newest first. */
    public JsonNode newest(String mobile) {
        return messages(mobile).get(0);
    }

    private static String codeIn(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no code in a message");
        }
        return matcher.group();
    }

    /** A code of six digits that is not the given one. */
    public static String otherThan(String code) {
        return String.format(java.util.Locale.ROOT, "%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }
}
