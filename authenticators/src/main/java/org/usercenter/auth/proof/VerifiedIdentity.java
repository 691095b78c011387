package org.usercenter.auth.proof;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Who somebody has been proved to be (核验身份).
 *
 * @param way provider id of the way that proved it, e.g. {@code uc-ca}
 * @param label a name as the evidence has it, for people to read; nobody is to be called by it
 * @param enterprise null when the proof names none
 * @param person null when the proof names none
 * @param level what the proof is worth
 * @param evidence what proves it, in words of the way; no secrets
 */
public record VerifiedIdentity(
        String way,
        String label,
        @Nullable ProvedEnterprise enterprise,
        @Nullable ProvedPerson person,
        RealNameLevel level,
        Map<String, String> evidence) {

    /** Fact of the evidence: a part of the number is proved, the rest was typed. Its value does not matter. */
    public static final String TYPED_NUMBER = "typed-number";

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

    /** The enterprise itself; null also when a person is named: the certificate of a member of staff proves no enterprise. */
    public @Nullable ProvedEnterprise enterpriseItself() {
        return person == null ? enterprise : null;
    }

    /** Whether a part of the number was only typed, so that an authority has to confirm the whole. */
    public boolean hasTypedNumber() {
        return evidence.containsKey(TYPED_NUMBER);
    }

    /** Without name and numbers. */
    @Override
    public String toString() {
        return "VerifiedIdentity[way=" + way + ", level=" + level + "]";
    }
}
