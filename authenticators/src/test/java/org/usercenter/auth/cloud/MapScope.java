package org.usercenter.auth.cloud;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.keycloak.Config;

/** Settings out of a map; null means absent, as in Keycloak. */
@NullUnmarked
public record MapScope(Map<String, String> values) implements Config.Scope {

    @Override
    public String get(String key) {
        return values.get(key);
    }

    @Override
    public String get(String key, String defaultValue) {
        return values.getOrDefault(key, defaultValue);
    }

    @Override
    public String[] getArray(String key) {
        String value = values.get(key);
        return value == null ? null : value.split(",", -1);
    }

    @Override
    public Integer getInt(String key) {
        return getInt(key, null);
    }

    @Override
    public Integer getInt(String key, Integer defaultValue) {
        return values.containsKey(key) ? Integer.valueOf(values.get(key)) : defaultValue;
    }

    @Override
    public Long getLong(String key) {
        return getLong(key, null);
    }

    @Override
    public Long getLong(String key, Long defaultValue) {
        return values.containsKey(key) ? Long.valueOf(values.get(key)) : defaultValue;
    }

    @Override
    public Boolean getBoolean(String key) {
        return getBoolean(key, null);
    }

    @Override
    public Boolean getBoolean(String key, Boolean defaultValue) {
        return values.containsKey(key) ? Boolean.valueOf(values.get(key)) : defaultValue;
    }

    @Override
    public Config.Scope scope(String... scope) {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
