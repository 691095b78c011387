package org.usercenter.storage.business;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameLevel;

/** Reads attributes; says of every mistaken one what is wrong, and takes it for the strictest value. */
final class CatalogueReader {

    private static final Pattern SEPARATOR = Pattern.compile("##|[,\\s]+");
    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

    private final Consumer<String> mistakes;

    /** @param mistakes told of each mistaken value */
    CatalogueReader(Consumer<String> mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Empty when the client is no business system.
     *
     * @param name of the client, for languages in which the attributes have none
     */
    Optional<BusinessSystem> system(String id, String clientId, String name, Map<String, String> attributes) {
        String business = attributes.get(CatalogueAttributes.BUSINESS);
        if (business == null || !CatalogueAttributes.isBusiness(business)) {
            return Optional.empty();
        }
        if (!business.strip().equals("true")) {
            mistaken(CatalogueAttributes.BUSINESS, business, "the client counts as a business system");
        }
        return Optional.of(new BusinessSystem(
                id,
                clientId,
                new Words(
                        named(attributes, CatalogueAttributes.NAME_ZH, name),
                        named(attributes, CatalogueAttributes.NAME_EN, name)),
                attributes.getOrDefault(CatalogueAttributes.CATEGORY, "").strip(),
                entry(attributes.get(CatalogueAttributes.ENTRY_URL)),
                icon(attributes.get(CatalogueAttributes.ICON)),
                order(attributes.get(CatalogueAttributes.ORDER)),
                accountTypes(attributes.get(CatalogueAttributes.ACCOUNT_TYPES))));
    }

    private static String named(Map<String, String> attributes, String attribute, String otherwise) {
        String name = attributes.get(attribute);
        return name == null || name.isBlank() ? otherwise : name.strip();
    }

    /** Empty when the role need not be opened. */
    Optional<BusinessRole> role(String id, String name, Map<String, List<String>> attributes) {
        String activatable = first(attributes, CatalogueAttributes.ACTIVATABLE);
        if (activatable == null || activatable.isBlank() || activatable.strip().equals("false")) {
            return Optional.empty();
        }
        boolean openable = activatable.strip().equals("true");
        if (!openable && !activatable.strip().equals("closed")) {
            mistaken(CatalogueAttributes.ACTIVATABLE, activatable, "the role has to be opened and cannot be");
        }
        return Optional.of(new BusinessRole(
                id,
                name,
                openable,
                accountTypes(joined(attributes, CatalogueAttributes.ACCOUNT_TYPES)),
                level(first(attributes, CatalogueAttributes.LEVEL)),
                ways(joined(attributes, CatalogueAttributes.WAYS)),
                particulars(joined(attributes, CatalogueAttributes.PARTICULARS)),
                new Words(
                        text(attributes, CatalogueAttributes.DESCRIPTION_ZH),
                        text(attributes, CatalogueAttributes.DESCRIPTION_EN))));
    }

    private @Nullable URI entry(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        try {
            URI entry = URI.create(address.strip());
            if (entry.getHost() != null && SCHEME.matcher(entry.getScheme()).matches()) {
                return entry;
            }
        } catch (IllegalArgumentException e) {
            // Reported below as any other mistake.
        }
        mistaken(CatalogueAttributes.ENTRY_URL, address, "there is no link to the system");
        return null;
    }

    private @Nullable SystemIcon icon(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return SystemIcon.ofCode(code.strip()).orElseGet(() -> {
            mistaken(CatalogueAttributes.ICON, code, "the system has no picture");
            return null;
        });
    }

    private int order(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            mistaken(CatalogueAttributes.ORDER, number, "the system comes last");
            return Integer.MAX_VALUE;
        }
    }

    private RealNameLevel level(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return RealNameLevel.REGISTERED;
        }
        try {
            return RealNameLevel.of(Integer.parseInt(number.strip()));
        } catch (IllegalArgumentException e) {
            mistaken(CatalogueAttributes.LEVEL, number, "the role needs level 3");
            return RealNameLevel.CERTIFIED;
        }
    }

    private Set<AccountType> accountTypes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return EnumSet.allOf(AccountType.class);
        }
        return known(CatalogueAttributes.ACCOUNT_TYPES, text, AccountType::ofCode);
    }

    private @Nullable Set<LoginWay> ways(@Nullable String text) {
        return text == null || text.isBlank() ? null : known(CatalogueAttributes.WAYS, text, LoginWay::of);
    }

    /** An unknown one stays: nobody can declare it, so nobody enters with the role. */
    private List<String> particulars(@Nullable String text) {
        List<String> codes = words(text);
        codes.stream()
                .filter(code -> Particular.ofCode(code).isEmpty())
                .forEach(code -> mistaken(CatalogueAttributes.PARTICULARS, code, "nobody enters with the role"));
        return codes;
    }

    private <T> Set<T> known(String attribute, String text, Function<String, Optional<T>> parser) {
        Set<T> found = new LinkedHashSet<>();
        for (String word : words(text)) {
            Optional<T> value = parser.apply(word);
            if (value.isEmpty()) {
                mistaken(attribute, word, "it counts for nothing");
            }
            value.ifPresent(found::add);
        }
        return found;
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(text, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String first(Map<String, List<String>> attributes, String name) {
        List<String> values = attributes.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable String joined(Map<String, List<String>> attributes, String name) {
        List<String> values = attributes.get(name);
        return values == null ? null : String.join(",", values);
    }

    private static String text(Map<String, List<String>> attributes, String name) {
        String text = first(attributes, name);
        return text == null ? "" : text.strip();
    }

    private void mistaken(String attribute, String value, String consequence) {
        mistakes.accept("attribute " + attribute + " has the mistaken value \"" + value + "\": " + consequence);
    }
}
