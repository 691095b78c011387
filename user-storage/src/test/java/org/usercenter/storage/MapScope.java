package org.usercenter.storage;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/** Settings out of a map instead of the server's configuration. */
public final class MapScope extends Config.AbstractScope {

    private final Map<String, String> settings;

    public MapScope(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String get(String key) {
        return settings.get(key);
    }

    @Override
    public Config.Scope scope(String... scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("deprecation") // demanded by the interface all the same
    public Set<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
