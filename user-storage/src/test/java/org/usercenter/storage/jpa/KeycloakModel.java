package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupProviderFactory;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.jpa.JpaRealmProvider;
import org.keycloak.models.jpa.JpaUserProvider;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProviderFactory;

/** Keycloak's own realms, groups, roles and users in the database, without a server around them. */
final class KeycloakModel {

    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");

    private final EntityManager em;
    private final KeycloakSession session =
            proxy(KeycloakSession.class, (p, method, a) -> session(method.getName(), a == null ? "" : a[0]));
    private final KeycloakSessionFactory sessions =
            proxy(KeycloakSessionFactory.class, (p, method, a) -> sessions(method.getName(), a == null ? "" : a[0]));
    private final List<ProviderEventListener> listeners = new ArrayList<>();
    private final JpaRealmProvider realms;
    private final JpaUserProvider users;

    KeycloakModel(EntityManager em) {
        if (Profile.getInstance() == null) {
            Profile.defaults();
        }
        this.em = em;
        this.realms = new JpaRealmProvider(session, em, Set.of(), Set.of());
        this.users = new JpaUserProvider(session, em);
        new JpaUserCenterStoreFactory().postInit(sessions);
    }

    /** What the server's persistence unit lists. */
    static List<Class<?>> entities() {
        try (InputStream unit =
                Objects.requireNonNull(JpaRealmProvider.class.getResourceAsStream("/default-persistence.xml"))) {
            List<Class<?>> entities = new ArrayList<>();
            var names = ENTITY.matcher(new String(unit.readAllBytes(), StandardCharsets.UTF_8));
            while (names.find()) {
                entities.add(Class.forName(names.group(1)));
            }
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    EntityManager entityManager() {
        return em;
    }

    JpaRealmProvider groupsAndRoles() {
        return realms;
    }

    RealmModel createRealm(String id) {
        return realms.createRealm(id, id);
    }

    RealmModel realm(String id) {
        return Objects.requireNonNull(realms.getRealm(id));
    }

    UserModel createUser(RealmModel realm, String id) {
        return users.addUser(realm, id, "user-" + id, false, false);
    }

    UserModel user(RealmModel realm, String id) {
        return Objects.requireNonNull(users.getUserById(realm, id));
    }

    /** Removes the user and tells everybody, as the server's user manager does. */
    void removeUser(RealmModel realm, UserModel user) {
        users.removeUser(realm, user);
        sessions.publish(new UserModel.UserRemovedEvent() {
            @Override
            public RealmModel getRealm() {
                return realm;
            }

            @Override
            public UserModel getUser() {
                return user;
            }

            @Override
            public KeycloakSession getKeycloakSession() {
                return session;
            }
        });
    }

    private @Nullable Object session(String method, Object argument) {
        return switch (method) {
            case "realms", "groups", "roles", "clients", "clientScopes" -> realms;
            case "users" -> users;
            case "getKeycloakSessionFactory" -> sessions;
            // Nobody is logged in to the administration, so that nothing is filtered by permissions.
            case "getContext" -> proxy(KeycloakContext.class, (p, called, a) -> null);
            case "getProvider" -> provider((Class<?>) argument);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object provider(Class<?> type) {
        if (type == JpaConnectionProvider.class) {
            return proxy(JpaConnectionProvider.class, (p, called, a) -> em);
        }
        if (type == DatastoreProvider.class) {
            return new DefaultDatastoreProvider(new DefaultDatastoreProviderFactory(), session);
        }
        if (type == UserProvider.class) {
            return users;
        }
        throw new UnsupportedOperationException(type.getName());
    }

    private Object sessions(String method, Object argument) {
        switch (method) {
            case "register" -> listeners.add((ProviderEventListener) argument);
            case "publish" -> listeners.forEach(listener -> listener.onEvent((ProviderEvent) argument));
            case "getProviderFactory" -> {
                // Whether names with slashes are escaped in paths.
                return proxy(GroupProviderFactory.class, (p, called, a) -> false);
            }
            default -> throw new UnsupportedOperationException(method);
        }
        return true;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeycloakModel.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
