package org.usercenter.auth.declaration;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** How what was declared can be confirmed, but for a proof, which confirms everything. */
enum Prospect {
    /** An authority is asked, in the background. */
    CHECK,
    /** The operators look at it: the authority has to be asked more than is known. */
    REVIEW,
    /**
     * The operators look at it: an authority knows name and number, but no last day, so that its yes would give back a
     * level that ends when its owner likes.
     */
    TERM;

    /**
     * Of a declaration.
     *
     * @param changed what differs from before
     * @param termOpen whether a last day that was declared earlier is still unconfirmed, see {@link #isTermOpen}
     */
    static Prospect of(Identity declared, Set<DeclaredField> changed, boolean termOpen) {
        if (termOpen || changed.contains(DeclaredField.VALIDITY)) {
            return TERM;
        }
        return declared.checkable() ? CHECK : REVIEW;
    }

    /** Whether a declared last day waits to be confirmed; it does so however often something else is declared after it. */
    static boolean isTermOpen(UserCenterStore store, RealmModel realm, String userId) {
        return store.realNames()
                .latest(realm, userId)
                .filter(latest -> latest.way().equals(PersonRealName.WAY_DECLARED_TERM))
                .isPresent();
    }

    /**
     * What it makes of the real name.
     *
     * @param evidence what was known before, for whoever reviews it
     */
    RealNameChange change(String evidence, Instant now) {
        return new RealNameChange(
                RealNameLevel.REGISTERED,
                this == TERM ? PersonRealName.WAY_DECLARED_TERM : PersonRealName.WAY_DECLARED,
                evidence,
                now,
                null,
                this == CHECK ? ReviewState.REVERIFY : ReviewState.REVIEW,
                cause());
    }

    private @Nullable ReviewCause cause() {
        return switch (this) {
            case CHECK -> null;
            case REVIEW -> ReviewCause.INCOMPLETE;
            case TERM -> ReviewCause.TERM;
        };
    }

    /** In message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
