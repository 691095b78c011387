package org.usercenter.auth.ca.download;

import java.util.Optional;

import org.keycloak.provider.Provider;

/** What the server offers of the agent. */
public interface AgentDownloads extends Provider {

    /** The release on offer; empty when there is none, or nothing of it is as its manifest says. */
    Optional<AgentRelease> release();

    /** The lowest version that may be used here: the server's setting, else what the release on offer says. */
    Optional<AgentVersion> minimum();

    @Override
    default void close() {}
}
