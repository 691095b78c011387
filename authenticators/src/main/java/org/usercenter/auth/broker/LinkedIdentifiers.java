package org.usercenter.auth.broker;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * Keeps the identifiers in step with Keycloak's links, in the transaction of the link and whatever made it: a login, the
 * account's owner, an administrator. Keycloak itself lets several accounts have one identity; the identifiers do not.
 */
final class LinkedIdentifiers implements ProviderEventListener {
    private static final String MESSAGE = "binding.";

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof FederatedIdentityCreatedEvent created) {
            KeycloakSession session = created.getKeycloakSession();
            FederatedIdentityModel link = created.getFederatedIdentity();
            BrokerWays.of(session, link.getIdentityProvider())
                    .ifPresent(way -> linked(session, created.getRealm(), created.getUser(), link, way));
        } else if (event instanceof FederatedIdentityRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            FederatedIdentityModel link = removed.getFederatedIdentity();
            BrokerWays.of(session, link.getIdentityProvider())
                    .ifPresent(way -> unlinked(session, removed.getRealm(), removed.getUser(), link, way));
        }
    }

    private static void linked(
            KeycloakSession session, RealmModel realm, UserModel user, FederatedIdentityModel link, BrokerWay way) {
        String id = link.getUserId();
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A link to " + way.way() + " has an id");
        }
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        IdentifierStore identifiers = store.identifiers();
        IdentifierKind kind = way.identifier();
        Optional<String> holder = identifiers.findUserId(realm, kind, id);
        if (holder.isPresent() && !holder.get().equals(user.getId())) {
            UserModel other = session.users().getUserById(realm, holder.get());
            if (other != null && isLinked(session, realm, other, way, link.getUserId(), null)) {
                // Before the database notices: the transaction can still be read from.
                throw new ModelDuplicateException("Another account has this identity of " + way.way());
            }
            // Left over from an identity provider that was deleted, whose links go without an event.
            identifiers.remove(realm, holder.get(), kind, id);
            holder = Optional.empty();
        }
        if (holder.isEmpty()) {
            identifiers.add(realm, user.getId(), kind, id);
        }
        tell(session, store, realm, user, way, "bound");
    }

    /**
     * Whether the account has that identity of the platform, through any identity provider for it.
     *
     * @param except alias of one that does not count; null: all do
     */
    private static boolean isLinked(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            BrokerWay way,
            String id,
            @Nullable String except) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .filter(held -> id.equals(held.getUserId())
                        && !held.getIdentityProvider().equals(except))
                .anyMatch(held -> BrokerWays.of(session, held.getIdentityProvider())
                        .filter(of -> of.identifier() == way.identifier())
                        .isPresent());
    }

    private static void unlinked(
            KeycloakSession session, RealmModel realm, UserModel user, FederatedIdentityModel link, BrokerWay way) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        if (!isLinked(session, realm, user, way, link.getUserId(), link.getIdentityProvider())) {
            store.identifiers().remove(realm, user.getId(), way.identifier(), link.getUserId());
        }
        LinkActor actor = LinkActor.of(session);
        if (!actor.keeps()) {
            LoginWay.of(way.way()).ifPresent(lost -> new SessionReviews(session, realm)
                    .ofWay(user.getId(), lost, actor.userSessionId()));
        }
        tell(session, store, realm, user, way, "unbound");
    }

    private static void tell(
            KeycloakSession session,
            UserCenterStore store,
            RealmModel realm,
            UserModel user,
            BrokerWay way,
            String what) {
        LinkActor actor = LinkActor.of(session);
        store.journal()
                .record(realm, entry(way.way() + "." + what, actor.userId(), user.getId(), way.way(), actor.ip()));
        if (actor.quiet()) {
            return;
        }
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                user.getId(),
                                MESSAGE + way.way() + "." + what,
                                Set.of(
                                        Destination.of(Channel.PAGE),
                                        Destination.of(Channel.SMS),
                                        Destination.of(Channel.EMAIL)),
                                Map.of(),
                                true));
    }

    private static JournalEntry entry(
            String action, @Nullable String actorId, String userId, String way, @Nullable String ip) {
        return new JournalEntry(action, actorId, userId, "success", way, ip, Map.of());
    }
}
