package org.usercenter.ca.agent.config;

/** A file of the configuration is missing, wrong, or could have been written by the wrong person. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
