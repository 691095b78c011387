package org.usercenter.ca.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which agent this is. */
final class AgentVersion {
    /** Version of the interface for pages; a ticket may ask for at least one ({@code minAgent}). */
    static final int PROTOCOL = 1;

    private AgentVersion() {}

    /** Version of the program. */
    static String program() {
        Properties properties = new Properties();
        try (InputStream in = AgentVersion.class.getResourceAsStream("agent.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
