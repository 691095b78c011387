package org.usercenter.auth.ca.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/** {@code manifest.json} of a folder with the agent's files. */
record AgentManifest(AgentVersion version, @Nullable AgentVersion minimum, List<Entry> files) {
    static final String FILE = "manifest.json";

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_FILES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern ARCHITECTURE = Pattern.compile("[a-z0-9_]{1,16}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** What the manifest says of a file; see {@link AgentFile}. */
    record Entry(String name, AgentPlatform platform, @Nullable String architecture, long size, String sha256) {}

    private record Text(@Nullable String version, @Nullable String minimum, @Nullable List<TextEntry> files) {}

    private record TextEntry(
            @Nullable String name,
            @Nullable String platform,
            @Nullable String architecture,
            long size,
            @Nullable String sha256) {}

    /**
     * Reads a manifest.
     *
     * @throws IOException when it cannot be read or is no JSON of this form
     * @throws IllegalArgumentException when a value makes no sense; the message says which
     */
    static AgentManifest read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IllegalArgumentException("more than " + MAX_BYTES + " bytes");
        }
        Text text = JsonSerialization.readValue(Files.readString(file), Text.class);
        List<TextEntry> files = text.files() == null ? List.of() : text.files();
        if (files.size() > MAX_FILES) {
            throw new IllegalArgumentException("more than " + MAX_FILES + " files");
        }
        return new AgentManifest(
                AgentVersion.parse(String.valueOf(text.version())),
                text.minimum() == null ? null : AgentVersion.parse(text.minimum()),
                files.stream().map(AgentManifest::entry).toList());
    }

    private static Entry entry(TextEntry text) {
        String architecture = text.architecture();
        if (text.size() < 1) {
            throw new IllegalArgumentException("a file without a size");
        }
        return new Entry(
                matching(NAME, text.name(), "name"),
                AgentPlatform.of(String.valueOf(text.platform())),
                architecture == null ? null : matching(ARCHITECTURE, architecture, "architecture"),
                text.size(),
                matching(SHA_256, text.sha256(), "sha256"));
    }

    private static String matching(Pattern form, @Nullable String value, String what) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException("a file whose " + what + " has another form");
        }
        return value;
    }
}
