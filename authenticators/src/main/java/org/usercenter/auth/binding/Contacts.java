package org.usercenter.auth.binding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * The mobile and the email of one account (联系方式), each change together with its journal entry and the notice to the
 * owner, of which the old contact gets a copy. A person's mobile is one to log in with and nobody else's; an enterprise's
 * may be shared. The email is Keycloak's own, and marked as proved.
 */
public final class Contacts {
    /** Kinds of messages and journal entries: contact, kind of contact, what became of it. */
    private static final String PREFIX = "contact.";

    private final KeycloakSession session;
    private final UserModel owner;

    /** Those of an account of the session's realm. */
    public Contacts(KeycloakSession session, UserModel owner) {
        this.session = session;
        this.owner = owner;
    }

    /** What became of a contact that was to be bound. */
    enum Result {
        BOUND,
        /** Another account logs in with it. */
        TAKEN,
        /** The realm's user profile refuses it. */
        REFUSED
    }

    /**
     * An account's contact at present.
     *
     * @param contact empty: it has none
     * @param shared whether it is that of an enterprise, which may be another's too and cannot be taken away
     */
    public record Present(Optional<Contact> contact, boolean shared) {}

    /** Looks in a transaction of its own and keeps none open. */
    public Present present(ContactKind kind) {
        String userId = owner.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> present(job, userId, kind),
                "look for a contact");
    }

    private static Present present(KeycloakSession job, String userId, ContactKind kind) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        boolean enterprise = isEnterprise(store, realm, userId);
        UserModel user = job.users().getUserById(realm, userId);
        String value = kind == ContactKind.EMAIL
                ? (user == null ? null : user.getEmail())
                : store.identifiers()
                        .value(realm, userId, mobileKind(enterprise))
                        .orElse(null);
        return new Present(kind.stored(value), enterprise);
    }

    /**
     * Binds what was proved, in place of what the account has, in a transaction of its own, because a race for a mobile
     * ends at the database.
     *
     * @param ip remote address, for the journal
     */
    Result bind(Contact contact, @Nullable String ip) {
        String userId = owner.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> change(job, userId, contact.kind(), contact, ip));
            return Result.BOUND;
        } catch (ModelDuplicateException e) {
            return Result.TAKEN;
        } catch (ValidationException e) {
            return Result.REFUSED;
        }
    }

    /** Takes the account's contact away, unless it is an enterprise's; tells whether there was one. */
    boolean unbind(ContactKind kind, @Nullable String ip) {
        String userId = owner.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    Present present = present(job, userId, kind);
                    if (present.shared() || present.contact().isEmpty()) {
                        return false;
                    }
                    change(job, userId, kind, null, ip);
                    return true;
                },
                "unbind a contact");
    }

    private static void change(
            KeycloakSession job, String userId, ContactKind kind, @Nullable Contact next, @Nullable String ip) {
        Contact old = present(job, userId, kind).contact().orElse(null);
        put(job, userId, kind, next);
        tell(job.getProvider(UserCenterStore.class), job.getContext().getRealm(), userId, kind, old, next, ip);
    }

    /**
     * Puts a contact that was proved in the place of all that the account has of the kind, in the session's transaction.
     * Nobody is told: that is part of what it belongs to.
     *
     * @param next null: none
     * @throws ModelDuplicateException when another account logs in with it; the transaction is then lost
     * @throws ValidationException when the realm's user profile refuses it
     */
    public static void put(KeycloakSession job, String userId, ContactKind kind, @Nullable Contact next) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        boolean enterprise = isEnterprise(store, realm, userId);
        if (kind == ContactKind.MOBILE) {
            replace(job, userId, mobileKind(enterprise), next);
        } else {
            setEmail(job, job.users().getUserById(realm, userId), next);
            if (enterprise) {
                replace(job, userId, IdentifierKind.CONTACT_EMAIL, next);
            }
        }
    }

    private static void tell(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            ContactKind kind,
            @Nullable Contact old,
            @Nullable Contact next,
            @Nullable String ip) {
        String what = PREFIX + kind.id() + "." + (next == null ? "unbound" : old == null ? "bound" : "changed");
        Map<String, String> details = next == null ? Map.of() : Map.of("contact", next.masked());
        store.journal().record(realm, new JournalEntry(what, userId, userId, "success", null, ip, details));
        store.outbox().write(realm, new NewMessage(userId, what, destinations(kind, old), details, true));
    }

    private static void replace(KeycloakSession job, String userId, IdentifierKind kind, @Nullable Contact next) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        List<String> before = store.identifiers().values(realm, userId, kind).toList();
        before.stream()
                .filter(value -> next == null || !value.equals(next.value()))
                .forEach(value -> store.identifiers().remove(realm, userId, kind, value));
        if (next == null) {
            return;
        }
        boolean known = before.contains(next.value());
        if (kind == IdentifierKind.MOBILE) {
            LoginMobile mobile = new LoginMobile(job, next.value());
            if (known) {
                mobile.prove(userId);
            } else {
                mobile.bind(userId);
            }
        } else if (!known) {
            store.identifiers().add(realm, userId, kind, next.value());
        }
    }

    /** Through the user profile: what an administrator demands of emails holds here too. */
    private static void setEmail(KeycloakSession job, UserModel user, @Nullable Contact next) {
        if (next == null) {
            user.setEmail(null);
            user.setEmailVerified(false);
            return;
        }
        job.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.UPDATE_EMAIL,
                        Map.of(UserModel.USERNAME, List.of(user.getUsername()), UserModel.EMAIL, List.of(next.value())),
                        user)
                .update(false);
        user.setEmailVerified(true);
    }

    /** The page, the other channel, and the old contact itself, which the account no longer knows. */
    private static Set<Destination> destinations(ContactKind kind, @Nullable Contact old) {
        Set<Destination> destinations = new HashSet<>();
        destinations.add(Destination.of(Channel.PAGE));
        destinations.add(Destination.of(kind == ContactKind.MOBILE ? Channel.EMAIL : Channel.SMS));
        if (old != null) {
            destinations.add(new Destination(kind.channel(), old.value()));
        }
        return destinations;
    }

    private static boolean isEnterprise(UserCenterStore store, RealmModel realm, String userId) {
        return store.identifiers().value(realm, userId, IdentifierKind.USCC).isPresent();
    }

    private static IdentifierKind mobileKind(boolean enterprise) {
        return enterprise ? IdentifierKind.CONTACT_MOBILE : IdentifierKind.MOBILE;
    }
}
