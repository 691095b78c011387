package org.usercenter.storage.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.certificate.CertificateState;

/**
 * By what an account was reached before an appeal gave it to its claimant: told of it, and given back if it objects.
 *
 * @param mobiles of the kind that such an account has
 * @param email null: none
 * @param emailProved whether that was proved
 * @param links identities of platforms
 * @param keys certificates, whatever their state
 * @param withheld what the claimant does not read; null: nothing
 */
public record FormerAccess(
        List<FormerContact> mobiles,
        @Nullable FormerContact email,
        boolean emailProved,
        List<FormerLink> links,
        List<FormerKey> keys,
        @Nullable Withheld withheld) {

    public FormerAccess {
        mobiles = List.copyOf(mobiles);
        links = List.copyOf(links);
        keys = List.copyOf(keys);
    }

    /**
     * A mobile (E.164) or email.
     *
     * @param sinceMillis since when the account had it, epoch milliseconds; null: not known
     */
    public record FormerContact(String value, @Nullable Long sinceMillis) {

        /** One that the account has since then; empty: not known. */
        public static FormerContact of(String value, Optional<Instant> since) {
            return new FormerContact(value, since.map(Instant::toEpochMilli).orElse(null));
        }

        /** Empty: not known. */
        public Optional<Instant> since() {
            return Optional.ofNullable(sinceMillis).map(Instant::ofEpochMilli);
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "FormerContact";
        }
    }

    /**
     * An identity of a platform.
     *
     * @param alias of the identity provider
     * @param id there
     */
    public record FormerLink(String alias, String id) {

        /** Without the id. */
        @Override
        public String toString() {
            return "FormerLink[" + alias + "]";
        }
    }

    /**
     * Messages, logs and papers of a former holder.
     *
     * @param atMillis when they were withheld; epoch milliseconds
     * @param readableSinceMillis since when the account's holder read messages and logs before; 0: from their beginning
     */
    public record Withheld(long atMillis, long readableSinceMillis) {}

    /** A certificate by its binding. */
    public record FormerKey(String bindingId, CertificateState state) {}

    /** Tells nothing. */
    @Override
    public String toString() {
        return "FormerAccess";
    }
}
