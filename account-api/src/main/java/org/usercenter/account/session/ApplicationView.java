package org.usercenter.account.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A system that acts in the caller's name (已授权应用).
 *
 * @param open whether it is entered now
 * @param offline whether it can act while nobody is there
 * @param consent null: nobody was asked
 */
public record ApplicationView(SystemView system, boolean open, boolean offline, @Nullable Consent consent) {

    /**
     * What the person has agreed to on Keycloak's page.
     *
     * @param scopes for people; {@code ${key}} names a text of Keycloak
     * @param at ISO 8601
     */
    public record Consent(List<String> scopes, String at) {

        public Consent {
            scopes = List.copyOf(scopes);
        }
    }
}
