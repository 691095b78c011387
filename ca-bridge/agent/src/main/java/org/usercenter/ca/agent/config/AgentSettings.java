package org.usercenter.ca.agent.config;

import java.util.List;
import java.util.Map;

import org.usercenter.ca.agent.ticket.PinnedIssuer;
import org.usercenter.ca.agent.token.DriverProfile;

/**
 * What the administrator has set.
 *
 * @param sites who may ask
 * @param issuers whose tickets count
 * @param drivers libraries that are installed and may be loaded
 * @param leftOut drivers that may not, and why; for diagnosis
 */
public record AgentSettings(
        Map<Origin, Site> sites, List<PinnedIssuer> issuers, List<DriverProfile> drivers, List<String> leftOut) {

    public AgentSettings {
        sites = Map.copyOf(sites);
        issuers = List.copyOf(issuers);
        drivers = List.copyOf(drivers);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether all sites are on this PC or under {@code .test}; only then do the means of tests work. */
    public boolean isForTests() {
        return sites.keySet().stream().allMatch(Origin::isForTests);
    }
}
