package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A tab's login at the client of a {@link FakeRealm}; each request of it has a Keycloak session of its own. */
final class FakeLogin {
    final Map<String, String> userSessionNotes = new HashMap<>();
    final Set<String> requiredActions = new HashSet<>();
    /** Of the page that was shown last. */
    final Map<String, Object> page = new HashMap<>();

    /** What the action said last: a method of the context. */
    String outcome = "";

    final AuthenticationSessionModel sitting;
    private final FakeRealm fake;
    private final RealmModel realm;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> sessionNotes = new HashMap<>();
    private boolean hasSession;

    FakeLogin(FakeRealm fake) {
        this.fake = fake;
        this.realm = fake.realm();
        RootAuthenticationSessionModel root =
                FakeRealm.proxy(RootAuthenticationSessionModel.class, (p, method, a) -> "root-1");
        this.sitting = FakeRealm.proxy(AuthenticationSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getClient" -> fake.client;
            case "getAuthenticatedUser" -> fake.user;
            case "getRealm" -> realm;
            case "getParentSession" -> root;
            case "getClientNote" -> null;
            case "getProtocol" -> "openid-connect";
            case "getAuthNote" -> notes.get(a[0]);
            case "setAuthNote" -> notes.put((String) a[0], (String) a[1]);
            case "removeAuthNote" -> notes.remove(a[0]);
            case "getUserSessionNotes" -> userSessionNotes;
            case "setUserSessionNote" -> userSessionNotes.put((String) a[0], (String) a[1]);
            case "addRequiredAction" -> {
                requiredActions.add((String) a[0]);
                yield null;
            }
            case "removeRequiredAction" -> {
                requiredActions.remove(a[0]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Single sign-on: the user has a session in which he has acted as that here; null: nothing is known of it. */
    FakeLogin inSessionOf(@Nullable String acting) {
        hasSession = true;
        sessionNotes.put(Entry.actingNote(fake.client), acting);
        return this;
    }

    FakeLogin triggers(RequiredActionProvider action) {
        action.evaluateTriggers(context(Map.of()));
        return this;
    }

    FakeLogin shows(RequiredActionProvider action) {
        action.requiredActionChallenge(context(Map.of()));
        return this;
    }

    FakeLogin posts(RequiredActionProvider action, Map<String, String> form) {
        action.processAction(context(form));
        return this;
    }

    /** Names of the roles that are ticked on the page. */
    List<Object> ticked() {
        List<Object> ticked = new ArrayList<>();
        for (Object role : Objects.requireNonNull((List<?>) page.get("roles"))) {
            Map<?, ?> card = (Map<?, ?>) role;
            if (Boolean.TRUE.equals(card.get("ticked"))) {
                ticked.add(card.get("name"));
            }
        }
        return ticked;
    }

    private RequiredActionContext context(Map<String, String> values) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        values.forEach(form::add);
        HttpRequest request = FakeRealm.proxy(HttpRequest.class, (p, method, a) -> switch (method.getName()) {
            case "getHttpMethod" -> values.isEmpty() ? "GET" : "POST";
            case "getDecodedFormParameters" -> form;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        KeycloakSession session = session();
        return FakeRealm.proxy(RequiredActionContext.class, (p, method, a) -> switch (method.getName()) {
            case "getSession" -> session;
            case "getRealm" -> realm;
            case "getUser" -> fake.user;
            case "getAuthenticationSession" -> sitting;
            case "getHttpRequest" -> request;
            case "form" -> form();
            case "success", "challenge", "failure", "cancel" -> {
                outcome = method.getName();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private LoginFormsProvider form() {
        page.clear();
        return FakeRealm.proxy(LoginFormsProvider.class, (p, method, a) -> {
            if (method.getName().equals("setAttribute")) {
                page.put((String) a[0], a[1]);
            }
            return method.getName().equals("createForm") ? null : p;
        });
    }

    /** That of a further request. */
    KeycloakSession session() {
        Map<Object, Object> attributes = new HashMap<>();
        KeycloakContext context = FakeRealm.proxy(KeycloakContext.class, (p, method, a) -> switch (method.getName()) {
            case "getRealm" -> realm;
            case "getAuthenticationSession" -> sitting;
            case "resolveLocale" -> Locale.CHINESE;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserSessionModel before = FakeRealm.proxy(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getUser" -> fake.user;
            case "getNote" -> sessionNotes.get(a[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserSessionProvider sessions =
                FakeRealm.proxy(UserSessionProvider.class, (p, method, a) -> hasSession ? before : null);
        ProviderFactory<?> factory = FakeRealm.proxy(ProviderFactory.class, (p, method, a) -> null);
        KeycloakSessionFactory factories = FakeRealm.proxy(KeycloakSessionFactory.class, (p, method, a) -> factory);
        return FakeRealm.proxy(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> fake.store();
            case "getAttribute" -> attributes.get(a[0]);
            case "setAttribute" -> attributes.put(a[0], a[1]);
            case "sessions" -> sessions;
            case "getKeycloakSessionFactory" -> factories;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
