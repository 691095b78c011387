package org.usercenter.account.session;

/**
 * A system by its name.
 *
 * @param client what the client calls itself
 * @param name for people; {@code ${key}} names a text of Keycloak
 */
public record SystemView(String client, String name) {}
