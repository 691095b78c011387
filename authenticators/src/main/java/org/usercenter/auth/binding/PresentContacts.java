package org.usercenter.auth.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The proved contacts of an account (现有联系方式). What was bound just now may be that of somebody who has got hold of the
 * account; it gives nothing away before its owner had time to notice.
 *
 * @param settled can receive the code that gives an account away
 * @param young cannot yet
 */
public record PresentContacts(List<Contact> settled, List<Contact> young) {
    /** A contact is settled after that. */
    public static final Duration SETTLED = Duration.ofDays(7);

    /** Longer than a registration writes: what was bound within that of it is the account's first, and took nobody's place. */
    private static final Duration REGISTRATION = Duration.ofSeconds(5);

    /** Copies both lists. */
    public PresentContacts {
        settled = List.copyOf(settled);
        young = List.copyOf(young);
    }

    /** Looks in a transaction of its own and keeps none open. */
    public static PresentContacts find(KeycloakSession session, UserModel account) {
        String userId = account.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> of(job, userId),
                "look for the contacts of an account");
    }

    /** In the session's transaction. */
    public static PresentContacts of(KeycloakSession job, String userId) {
        RealmModel realm = job.getContext().getRealm();
        UserModel account = job.users().getUserById(realm, userId);
        List<Contact> settled = new ArrayList<>();
        List<Contact> young = new ArrayList<>();
        if (account != null) {
            Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
            Long created = account.getCreatedTimestamp();
            Instant registered = created == null ? null : Instant.ofEpochMilli(created);
            for (ContactKind kind : ContactKind.values()) {
                Optional<Contact> contact = kind == ContactKind.EMAIL && !account.isEmailVerified()
                        ? Optional.empty()
                        : Contacts.of(job, userId, kind);
                contact.ifPresent(each -> {
                    Instant since = Contacts.since(job, userId, each).orElse(null);
                    (isSettled(since, registered, now) ? settled : young).add(each);
                });
            }
        }
        return new PresentContacts(settled, young);
    }

    /**
     * The rule.
     *
     * @param since when the contact was bound; null: nobody knows
     * @param registered when the account was; null: nobody knows
     */
    static boolean isSettled(@Nullable Instant since, @Nullable Instant registered, Instant now) {
        if (since == null) {
            return false;
        }
        boolean first = registered != null && !since.isAfter(registered.plus(REGISTRATION));
        return first || !since.isAfter(now.minus(SETTLED));
    }

    /** Those of which one agrees before another is bound: the settled; where none is, the young. */
    public List<Contact> asked() {
        return settled.isEmpty() ? young : settled;
    }

    /** Tells nothing of them. */
    @Override
    public String toString() {
        return "PresentContacts[" + settled.size() + ", " + young.size() + "]";
    }
}
