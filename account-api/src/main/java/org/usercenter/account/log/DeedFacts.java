package org.usercenter.account.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
            "before",
            "level",
            "reason",
            "rows",
            "at",
            "agreementVersion",
            "version");

    private final Texts texts;
    private final SystemNames names;

    DeedFacts(Texts texts, SystemNames names) {
        this.texts = texts;
        this.names = names;
    }

    List<DeedView.Fact> of(Map<String, String> details) {
        return SHOWN.stream()
                .filter(details::containsKey)
                .flatMap(name -> text(name, details.get(name))
                        .map(text -> new DeedView.Fact(texts.get("fact." + name), text))
                        .stream())
                .toList();
    }

    private Optional<String> text(String name, String value) {
        String text =
                switch (name) {
                    case "client" -> names.of(value);
                    case "count", "name", "contact", "rows", "agreementVersion", "version" -> value;
                    case "at" -> day(value);
                    case "before" -> named("level", value);
                    case "level", "reason", "kind" -> named(name, value);
                    default -> Arrays.stream(value.split(","))
                            .map(each -> named(name, each))
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(texts.get("and")));
                };
        return Optional.of(text).filter(found -> !found.isEmpty());
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
