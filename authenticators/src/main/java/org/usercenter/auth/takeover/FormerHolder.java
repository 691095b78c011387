package org.usercenter.auth.takeover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * By what the holder of an account that is taken over could come back to it, and where he is told that he lost it.
 *
 * @param contacts mobiles and emails; without any he cannot be told
 */
public record FormerHolder(Set<Destination> contacts) {
    /** Journal: the account is another's from now on. */
    static final String TAKEN_OVER = "account.taken-over";
    /** Journal: what the former holder has lost; the message to him. */
    static final String LOST = "account.lost";

    private static final List<IdentifierKind> CONTACTS =
            List.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE, IdentifierKind.CONTACT_EMAIL);

    /** Of the account as it is, in the session's transaction. */
    public static FormerHolder of(KeycloakSession job, RealmModel realm, UserModel account) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        Set<Destination> contacts = new HashSet<>();
        for (IdentifierKind kind : CONTACTS) {
            Channel channel = kind == IdentifierKind.CONTACT_EMAIL ? Channel.EMAIL : Channel.SMS;
            store.identifiers()
                    .values(realm, account.getId(), kind)
                    .forEach(value -> contacts.add(new Destination(channel, value)));
        }
        String email = account.getEmail();
        if (email != null && !email.isBlank()) {
            contacts.add(new Destination(Channel.EMAIL, email));
        }
        return new FormerHolder(Set.copyOf(contacts));
    }

    /** Takes all of it from the account, in the session's transaction. The number itself stays. */
    void release(KeycloakSession job, RealmModel realm, UserModel account) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        String userId = account.getId();
        for (IdentifierKind kind : CONTACTS) {
            store.identifiers().values(realm, userId, kind).toList().forEach(value -> store.identifiers()
                    .remove(realm, userId, kind, value));
        }
        account.setEmail(null);
        account.setEmailVerified(false);
        // The identifiers of platforms follow from Keycloak's own events.
        List<String> platforms = job.users()
                .getFederatedIdentitiesStream(realm, account)
                .map(FederatedIdentityModel::getIdentityProvider)
                .toList();
        platforms.forEach(alias -> job.users().removeFederatedIdentity(realm, account, alias));
        List<String> certificates = store.certificates().ofAccount(realm, userId).stream()
                .filter(bound -> bound.state().removable())
                .map(BoundCertificate::bindingId)
                .toList();
        certificates.forEach(binding -> store.certificates().unbind(realm, userId, binding));
        List<String> systems = job.users()
                .getConsentsStream(realm, userId)
                .map(consent -> consent.getClient().getId())
                .toList();
        systems.forEach(client -> job.users().revokeConsentForClient(realm, userId, client));
    }

    /**
     * What he agreed to, what was written to him, and his wish to have the account deleted, is nothing of whoever has the
     * account from now on. Before anything is written to that one.
     */
    public static void forget(UserCenterStore store, RealmModel realm, String userId) {
        store.consents().forget(realm, userId);
        store.inbox().forget(realm, userId);
        store.deletions().end(realm, userId);
    }

    /** Journal of both sides, and the message to the former holder, who need not know the account any more. */
    void tell(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            String way,
            MobileNumber fresh,
            @Nullable String ip) {
        store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                TAKEN_OVER, userId, userId, "success", way, ip, Map.of("contact", fresh.masked())));
        String told = contacts.stream()
                .map(contact -> contact.channel().code())
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
        store.journal().record(realm, new JournalEntry(LOST, null, userId, "success", way, ip, Map.of("told", told)));
        if (!contacts.isEmpty()) {
            store.outbox().write(realm, new NewMessage(userId, LOST, contacts, Map.of(), true));
        }
        store.outbox()
                .write(realm, new NewMessage(userId, TAKEN_OVER, Set.of(Destination.of(Channel.PAGE)), Map.of(), true));
    }

    /** The kinds of contacts without the addresses. */
    @Override
    public String toString() {
        return "FormerHolder" + contacts;
    }
}
