package org.usercenter.storage.legacy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the roles of an old system become (角色映射). Roles that are not named become nothing. */
public final class LegacyRoles {
    private static final Pattern LINE = Pattern.compile("([^=]+)=(?:([^/=]+)/)?([^/=]+)");

    private final Map<String, Target> targets;

    private LegacyRoles(Map<String, Target> targets) {
        this.targets = Map.copyOf(targets);
    }

    /**
     * A role of this server.
     *
     * @param client client id; null: a role of the realm
     */
    public record Target(@Nullable String client, String role) {
        /** As it stands in the setting. */
        @Override
        public String toString() {
            return client == null ? role : client + "/" + role;
        }
    }

    /**
     * Reads lines {@code <old code>=<realm role>} or {@code <old code>=<client id>/<role>}.
     *
     * @throws LegacySettingException when a line has another form, or a code stands twice
     */
    static LegacyRoles parse(List<String> lines) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new LegacySettingException("Roles: \"{0}\" is not of the form old=role or old=client/role", line);
            }
            String client = matcher.group(2);
            Target target = new Target(
                    client == null ? null : client.strip(), matcher.group(3).strip());
            if (targets.put(matcher.group(1).strip(), target) != null) {
                throw new LegacySettingException("Roles: the old role {0} stands twice", matcher.group(1));
            }
        }
        return new LegacyRoles(targets);
    }

    /** What those roles become; without those that become nothing. */
    public Set<Target> of(Collection<String> old) {
        return old.stream().map(targets::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Every role that one can become. */
    public Set<Target> all() {
        return Set.copyOf(targets.values());
    }
}
