package org.usercenter.auth.proof;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Who somebody has been proved to be (核验身份).
 *
 * @param way provider id of the way that proved it, e.g. {@code uc-ca}
 * @param name of the enterprise, or of the person when no enterprise is named
 * @param enterprise null when the proof names none
 * @param person null when the proof names none
 * @param level what the proof is worth
 * @param evidence what proves it, in words of the way; no secrets
 */
public record VerifiedIdentity(
        String way,
        String name,
        @Nullable Uscc enterprise,
        @Nullable IdentityDocument person,
        RealNameLevel level,
        Map<String, String> evidence) {

    /**
     * Checks that somebody is named.
     *
     * @throws IllegalArgumentException when neither an enterprise nor a person is
     */
    public VerifiedIdentity {
        if (enterprise == null && person == null) {
            throw new IllegalArgumentException("A proof names somebody");
        }
        evidence = Map.copyOf(evidence);
    }

    /** Without name and numbers. */
    @Override
    public String toString() {
        return "VerifiedIdentity[way=" + way + ", level=" + level + "]";
    }
}
