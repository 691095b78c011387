package org.usercenter.sandbox.business;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the claims that the business systems show in words. */
final class Claims {
    private static final List<String> NAME = List.of("name", "preferred_username", "sub");
    private static final List<String> LOGIN_NAME = List.of("preferred_username");
    private static final List<String> ACCOUNT_TYPE = List.of("account_type");
    private static final List<String> LEVEL = List.of("real_name_level");
    private static final List<String> LEVEL_WAY = List.of("real_name_way");
    private static final List<String> WAY = List.of("login_way");
    private static final Map<String, String> LEVEL_NAMES = Map.of("REGISTERED", "1", "VERIFIED", "2", "CERTIFIED", "3");

    private final Map<String, Object> claims;

    Claims(Map<String, Object> claims) {
        this.claims = claims;
    }

    String name() {
        return first(NAME).orElse("");
    }

    Optional<String> loginName() {
        return first(LOGIN_NAME);
    }

    Optional<String> accountType() {
        return first(ACCOUNT_TYPE);
    }

    /** 1, 2 or 3, however the claim spells it. */
    Optional<String> level() {
        return first(LEVEL).map(l -> LEVEL_NAMES.getOrDefault(l, l));
    }

    Optional<String> levelWay() {
        return first(LEVEL_WAY);
    }

    /** The way of this login, without the prefix of the provider id. */
    Optional<String> way() {
        return first(WAY).map(w -> w.replaceFirst("^uc-", ""));
    }

    /** Name and code of the enterprise that the user acts for. */
    Optional<String> enterprise() {
        return claims.get("acting_enterprise") instanceof Map<?, ?> enterprise
                ? Optional.of(enterprise.get("name") + " (" + enterprise.get("uscc") + ")")
                : Optional.empty();
    }

    /** Business roles here, separated by commas; empty when the system has none. */
    Optional<String> roles() {
        return first(List.of("business_roles"));
    }

    static String text(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Objects::toString).collect(Collectors.joining(", "))
                : Objects.toString(value);
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .map(Claims::text)
                .filter(t -> !t.isBlank())
                .findFirst();
    }
}
