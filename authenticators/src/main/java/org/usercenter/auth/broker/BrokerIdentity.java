package org.usercenter.auth.broker;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Who came back from a platform (外部身份), as the platform itself told this server.
 *
 * @param alias of the identity provider
 * @param way provider id
 * @param id never blank; the key of the link
 * @param label for its owner to know it by; may be empty. Nobody is to be called or found by it
 * @param proof what the platform knows of the holder, at the level that this is worth; null: nothing that can be used
 */
public record BrokerIdentity(String alias, String way, String id, String label, @Nullable VerifiedIdentity proof) {

    /** Longest id that fits Keycloak's column. */
    private static final int MAX_ID = 255;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when the id is blank, or longer than 255 characters
     */
    public BrokerIdentity {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("An identity has an id");
        }
    }

    /** Whether the platform has proved who the holder is, as well as a certificate would. */
    public boolean isSure() {
        return proof != null && proof.level().reaches(RealNameLevel.CERTIFIED);
    }

    /** Without id and label. */
    @Override
    public String toString() {
        return "BrokerIdentity[way=" + way + "]";
    }
}
