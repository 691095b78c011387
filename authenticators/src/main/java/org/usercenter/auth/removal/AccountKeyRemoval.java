package org.usercenter.auth.removal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.Contacts;
import org.usercenter.auth.broker.BrokerLinks;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.RemainingWays;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

/** By the same code as the account's owner gives a key up with. */
record AccountKeyRemoval(KeycloakSession session) implements KeyRemoval {
    /** Bytes. */
    private static final int DIGEST = 8;

    /** An enterprise's mobile is no key: its main account is reached by it. */
    @Override
    public boolean isHeld(RealmModel realm, UserModel account, LostKey key) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        String userId = account.getId();
        return switch (key.kind()) {
            case CERTIFICATE ->
                store.certificates()
                        .find(realm, userId, key.id())
                        .filter(bound -> bound.state().removable())
                        .isPresent();
            case MOBILE ->
                LostKey.MOBILE.equals(key.id())
                        && store.identifiers()
                                .value(realm, userId, IdentifierKind.MOBILE)
                                .isPresent();
            case LINK -> session.users().getFederatedIdentity(realm, account, key.id()) != null;
        };
    }

    /** A binding is never another one; a mobile is known by the moment since when the account has it. */
    @Override
    public Optional<String> version(RealmModel realm, UserModel account, LostKey key) {
        if (!isHeld(realm, account, key)) {
            return Optional.empty();
        }
        return switch (key.kind()) {
            case CERTIFICATE -> Optional.of("");
            case MOBILE ->
                Contacts.of(session, account.getId(), ContactKind.MOBILE)
                        .flatMap(contact -> Contacts.since(session, account.getId(), contact))
                        .map(since -> Long.toString(since.toEpochMilli(), Character.MAX_RADIX));
            case LINK ->
                Optional.ofNullable(session.users().getFederatedIdentity(realm, account, key.id()))
                        .map(link -> digest(link.getUserId()));
        };
    }

    /** Platforms give long random ids. */
    private static String digest(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean isLastWay(RealmModel realm, UserModel account, LostKey key) {
        return !new RemainingWays(session, realm, account).without(givenUp(key));
    }

    private static GivenUp givenUp(LostKey key) {
        return switch (key.kind()) {
            case CERTIFICATE -> new GivenUp.Certificate(key.id());
            case MOBILE -> new GivenUp.Mobile();
            case LINK -> new GivenUp.Link(key.id());
        };
    }

    @Override
    public boolean remove(RealmModel realm, UserModel account, LostKey key, Deed deed) {
        return switch (key.kind()) {
            case CERTIFICATE -> new CertificateBinding(session, realm).takeAway(account.getId(), key.id(), deed);
            case MOBILE -> Contacts.takeMobileAway(session, account.getId(), deed);
            case LINK -> new BrokerLinks(session).takeAway(account, key.id(), deed);
        };
    }
}
