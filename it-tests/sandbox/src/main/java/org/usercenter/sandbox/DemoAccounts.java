package org.usercenter.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Language;

import com.fasterxml.jackson.databind.JsonNode;

/** The accounts that the demo realm comes with; read at every look, because the realm may be made after the start. */
final class DemoAccounts {
    private final String source;
    private final Json json;

    /** @param source a JSON file, the JSON itself, or empty */
    DemoAccounts(String source, Json json) {
        this.source = source;
        this.json = json;
    }

    /** One account; what is not known is empty. */
    record DemoAccount(
            String loginName,
            String password,
            String name,
            String idNumber,
            String mobile,
            String level,
            String note) {}

    /** The accounts, or none when there is no readable list. */
    List<DemoAccount> all(Language language) {
        List<DemoAccount> accounts = new ArrayList<>();
        if (source.isBlank()) {
            return accounts;
        }
        try {
            String text = source.stripLeading().startsWith("[") ? source : Files.readString(Path.of(source));
            json.read(text).forEach(node -> accounts.add(account(node, language)));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(
                    "The list of demo accounts cannot be read: " + e.getClass().getSimpleName());
        }
        return accounts;
    }

    private static DemoAccount account(JsonNode node, Language language) {
        JsonNode note = node.path("note");
        return new DemoAccount(
                node.path("loginName").asText(""),
                node.path("password").asText(""),
                node.path("name").asText(""),
                node.path("idNumber").asText(""),
                node.path("mobile").asText(""),
                node.path("level").asText(""),
                note.isObject() ? note.path(language.tag()).asText("") : note.asText(""));
    }
}
