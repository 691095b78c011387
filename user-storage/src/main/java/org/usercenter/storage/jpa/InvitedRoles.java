package org.usercenter.storage.jpa;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Roles of an invitation as its row has them: {@code <client>:<role>}, separated by commas; ids have neither. */
final class InvitedRoles {

    private InvitedRoles() {}

    /** By their client's id. */
    static String text(Map<String, Set<String>> roles) {
        return roles.entrySet().stream()
                .flatMap(client -> client.getValue().stream().map(role -> client.getKey() + ":" + role))
                .collect(Collectors.joining(","));
    }

    static Map<String, Set<String>> read(@Nullable String text) {
        Map<String, Set<String>> roles = new HashMap<>();
        for (String pair : split(text)) {
            int colon = pair.indexOf(':');
            roles.computeIfAbsent(pair.substring(0, colon), client -> new HashSet<>())
                    .add(pair.substring(colon + 1));
        }
        return roles;
    }

    /** An empty text is none in some databases. */
    static List<String> split(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
