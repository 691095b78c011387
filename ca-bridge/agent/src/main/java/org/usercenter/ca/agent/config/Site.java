package org.usercenter.ca.agent.config;

/**
 * A site whose pages may ask.
 *
 * @param name what the window calls it
 */
public record Site(Origin origin, LocalizedName name) {}
