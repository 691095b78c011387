package org.usercenter.auth.binding;

import java.time.Instant;
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
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * The mobile and the email of one account (联系方式), each change together with its journal entry and the notice to the
 * owner, of which the old contact gets a copy. A person's mobile is one to log in with and nobody else's: what was opened
 * with it elsewhere ends when it is taken away; an enterprise's may be shared. The email is Keycloak's own, and marked as proved.
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

    /** What became of a contact that was to be bound or taken away; unless {@link #DONE}, nothing has changed. */
    enum Result {
        DONE,
        /** The account has none that could be taken away. */
        NONE,
        /** Another account logs in with it. */
        TAKEN,
        /** The realm's user profile refuses it. */
        REFUSED,
        /** A main account, of whose present side nothing that counts was proved. */
        UNPROVED,
        /** The account was recovered or went to another since the login. */
        STALE,
        /** Somebody can object to the appeal by which the account came to whoever has it. */
        HELD
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

    /** The account's contact of a kind at present, in the session's transaction. */
    public static Optional<Contact> of(KeycloakSession job, String userId, ContactKind kind) {
        return present(job, userId, kind).contact();
    }

    /**
     * Since when the account has a contact, in the session's transaction.
     *
     * @return empty also where that is not kept: of the email of a person, or one that an administrator wrote
     */
    public static Optional<Instant> since(KeycloakSession job, String userId, Contact contact) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        return store.identifiers().since(realm, userId, keptAs(store, realm, userId, contact), contact.value());
    }

    /** A contact that was given back to the account counts as long as it did before; in the session's transaction. */
    public static void backdate(KeycloakSession job, String userId, Contact contact, Instant since) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.identifiers().backdate(realm, userId, keptAs(store, realm, userId, contact), contact.value(), since);
    }

    private static IdentifierKind keptAs(UserCenterStore store, RealmModel realm, String userId, Contact contact) {
        return contact.kind() == ContactKind.EMAIL
                ? IdentifierKind.CONTACT_EMAIL
                : mobileKind(isEnterprise(store, realm, userId));
    }

    /**
     * Binds what was proved, in place of what the account has, in a transaction of its own, because a race for a mobile
     * ends at the database.
     *
     * @param side what was proved of the present side; of meaning for a main account alone
     * @param sitting by whose login it happens
     * @param ip remote address, for the journal
     */
    Result bind(Contact contact, @Nullable PresentSide side, AuthenticationSessionModel sitting, @Nullable String ip) {
        String userId = owner.getId();
        String here = SessionReviews.here(session);
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> {
                        if (isOvertaken(job, userId, sitting)) {
                            return Result.STALE;
                        }
                        if (HeldAccount.isHeld(job, userId)) {
                            return Result.HELD;
                        }
                        if (!PresentSide.isProved(job, userId, side)) {
                            return Result.UNPROVED;
                        }
                        change(job, userId, contact.kind(), contact, new Deed(userId, null, ip), here);
                        return Result.DONE;
                    },
                    "bind a contact");
        } catch (ModelDuplicateException e) {
            return Result.TAKEN;
        } catch (ValidationException e) {
            return Result.REFUSED;
        }
    }

    /**
     * Takes the account's contact away, unless it is an enterprise's.
     *
     * @param sitting by whose login it happens
     * @param ip remote address, for the journal
     */
    Result unbind(ContactKind kind, AuthenticationSessionModel sitting, @Nullable String ip) {
        String userId = owner.getId();
        String here = SessionReviews.here(session);
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    if (isOvertaken(job, userId, sitting)) {
                        return Result.STALE;
                    }
                    if (HeldAccount.isHeld(job, userId)) {
                        return Result.HELD;
                    }
                    Present present = present(job, userId, kind);
                    if (present.shared() || present.contact().isEmpty()) {
                        return Result.NONE;
                    }
                    change(job, userId, kind, null, new Deed(userId, null, ip), here);
                    return Result.DONE;
                },
                "unbind a contact");
    }

    /**
     * Takes a lost login mobile from an account, in the session's transaction: what was opened with it ends, and its owner is
     * told.
     *
     * @param deed of the operator who does it
     * @return false when the account has none that could be taken away, or may not change it now
     */
    public static boolean takeMobileAway(KeycloakSession job, String userId, Deed deed) {
        if (HeldAccount.isHeld(job, userId)) {
            return false;
        }
        Present present = present(job, userId, ContactKind.MOBILE);
        if (present.shared() || present.contact().isEmpty()) {
            return false;
        }
        change(job, userId, ContactKind.MOBILE, null, deed, null);
        return true;
    }

    /**
     * The contacts of which one agrees before another is bound, in the session's transaction; none, unless it is a main
     * account. Its password alone would let whoever has got hold of it put his own mobile there, wait until that is settled,
     * and give the account away.
     */
    static List<Contact> askedBefore(KeycloakSession job, String userId) {
        RealmModel realm = job.getContext().getRealm();
        return isEnterprise(job.getProvider(UserCenterStore.class), realm, userId)
                ? PresentContacts.of(job, userId).asked()
                : List.of();
    }

    /** Waits for whoever is giving the account to another, and looks what came of it. */
    private static boolean isOvertaken(KeycloakSession job, String userId, AuthenticationSessionModel sitting) {
        RealmModel realm = job.getContext().getRealm();
        job.getProvider(UserCenterStore.class).takeOvers().holdAccount(userId);
        UserModel user = job.users().getUserById(realm, userId);
        return user == null || LoginFreshness.isStale(job, realm, user, sitting);
    }

    private static void change(
            KeycloakSession job,
            String userId,
            ContactKind kind,
            @Nullable Contact next,
            Deed deed,
            @Nullable String here) {
        Present present = present(job, userId, kind);
        Contact old = present.contact().orElse(null);
        RealmModel realm = job.getContext().getRealm();
        put(job, userId, kind, next);
        if (kind == ContactKind.MOBILE && old != null && !present.shared()) {
            new SessionReviews(job, realm).ofWay(userId, LoginWay.SMS, here);
        }
        tell(job.getProvider(UserCenterStore.class), realm, userId, kind, old, next, deed);
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
            Deed deed) {
        String what = PREFIX + kind.id() + "." + (next == null ? "unbound" : old == null ? "bound" : "changed");
        Map<String, String> details = next == null ? Map.of() : Map.of("contact", next.masked());
        store.journal()
                .record(
                        realm,
                        new JournalEntry(what, deed.actorId(), userId, "success", deed.way(), deed.ip(), details));
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
