package org.usercenter.account.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.usercenter.account.text.SystemNames;
import org.usercenter.account.text.Texts;

/** What the business log says of something besides who did it: only what is named here, and what has a text. */
final class DeedFacts {
    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> SHOWN = List.of(
            "client",
            "count",
            "name",
            "contact",
            "fields",
            "particulars",
            "kind",
            "consent",
            "before",
            "level",
            "reason",
            "rows",
            "at",
            "agreementVersion",
            "version");

    private final Texts texts;
    private final RealmModel realm;
    private final SystemNames names;

    DeedFacts(Texts texts, RealmModel realm, SystemNames names) {
        this.texts = texts;
        this.realm = realm;
        this.names = names;
    }

    List<DeedView.Fact> of(Map<String, String> details) {
        List<DeedView.Fact> facts = new ArrayList<>();
        for (String name : SHOWN) {
            String value = details.get(name);
            String text = value == null ? "" : text(name, value);
            if (!text.isEmpty()) {
                facts.add(new DeedView.Fact(texts.get("fact." + name), text));
            }
        }
        return facts;
    }

    private String text(String name, String value) {
        return switch (name) {
            case "client" -> system(value);
            case "count", "name", "contact", "rows", "agreementVersion", "version" -> value;
            case "at" -> day(value);
            case "before" -> named("level", value);
            case "level", "reason", "kind", "consent" -> named(name, value);
            case "fields" -> all("field", value);
            default -> all("particular", value);
        };
    }

    /** By Keycloak's id of the client, or by the name that it has in protocols; empty when it is gone. */
    private String system(String client) {
        ClientModel found = realm.getClientById(client);
        ClientModel named = found == null ? realm.getClientByClientId(client) : found;
        return named == null ? "" : names.of(named);
    }

    private String all(String kind, String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> named(kind, code))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(texts.get("and")));
    }

    /** Empty for what has no text. */
    private String named(String kind, String code) {
        return texts.getOr(kind + "." + code, "");
    }

    private static String day(String at) {
        try {
            return Instant.parse(at).atZone(ZONE).toLocalDate().toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
