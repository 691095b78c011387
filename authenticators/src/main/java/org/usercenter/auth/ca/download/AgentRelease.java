package org.usercenter.auth.ca.download;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A version of the agent with its files.
 *
 * @param minimum the lowest version that works with servers of its time; null: any
 * @param files at least one, in the manifest's order
 */
public record AgentRelease(AgentVersion version, @Nullable AgentVersion minimum, List<AgentFile> files) {

    /** The file of that name and version. */
    public Optional<AgentFile> file(String ofVersion, String name) {
        return version.text().equals(ofVersion)
                ? files.stream().filter(file -> file.name().equals(name)).findFirst()
                : Optional.empty();
    }
}
