package org.usercenter.auth.agreement;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever does not agree any more can have the account deleted, and goes on nowhere else. */
@Tag("A15")
class ConfirmAgreementTest {

    private static final String DELETE = "uc-delete-account";

    private final Map<String, String> clientNotes = new HashMap<>();
    private final Set<String> required = new HashSet<>();
    private final List<String> called = new ArrayList<>();
    private final RequiredActionProviderModel deletion = new RequiredActionProviderModel();
    private final AuthenticationSessionModel sitting =
            proxy(AuthenticationSessionModel.class, (p, method, a) -> switch (method.getName()) {
                case "getClientNote" -> clientNotes.get(a[0]);
                case "addRequiredAction" -> {
                    required.add((String) a[0]);
                    yield null;
                }
                case "removeRequiredAction" -> {
                    required.remove(a[0]);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @BeforeEach
    void deletionIsOffered() {
        deletion.setAlias(DELETE);
        deletion.setProviderId(DELETE);
        deletion.setEnabled(true);
    }

    @Test
    void whoLogsInForTheDeletionIsNotAskedToAgreeFirst() {
        clientNotes.put(Constants.KC_ACTION, DELETE);
        required.add(ConfirmAgreement.ID);

        new ConfirmAgreement().evaluateTriggers(context());

        assertThat(required).isEmpty();
    }

    @Test
    void whoGivesTheDeletionUpIsAsked() {
        // Keycloak forgets what was asked for when it is cancelled.
        new ConfirmAgreement().evaluateTriggers(context());

        assertThat(required).containsExactly(ConfirmAgreement.ID);
    }

    @Test
    void aDeletionThatTheRealmDoesNotOfferIsNoWayPastTheAgreement() {
        clientNotes.put(Constants.KC_ACTION, DELETE);
        deletion.setEnabled(false);

        new ConfirmAgreement().evaluateTriggers(context());

        assertThat(required).containsExactly(ConfirmAgreement.ID);
    }

    @Test
    void anotherActionIsNoWayPastTheAgreement() {
        clientNotes.put(Constants.KC_ACTION, "uc-change-password");

        new ConfirmAgreement().evaluateTriggers(context());

        assertThat(required).containsExactly(ConfirmAgreement.ID);
    }

    @Test
    void anAgreementThatStandsOnTheAccountIsLeftOutToo() {
        clientNotes.put(Constants.KC_ACTION, DELETE);

        new ConfirmAgreement().requiredActionChallenge(context());

        assertThat(called).containsExactly("ignore");
    }

    private RequiredActionContext context() {
        RealmModel realm = realm();
        ConsentStore consents =
                proxy(ConsentStore.class, (p, method, a) -> List.of(new Consent("2020-01", Instant.EPOCH)));
        UserCenterStore store = proxy(UserCenterStore.class, (p, method, a) -> consents);
        KeycloakContext place = proxy(KeycloakContext.class, (p, method, a) -> realm);
        ProviderFactory<?> factory = proxy(ProviderFactory.class, (p, method, a) -> null);
        KeycloakSessionFactory factories = proxy(KeycloakSessionFactory.class, (p, method, a) -> factory);
        KeycloakSession session = proxy(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> place;
            case "getKeycloakSessionFactory" -> factories;
            case "getProvider" -> store;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserModel user =
                proxy(UserModel.class, (p, method, a) -> method.getName().equals("getId") ? "user" : null);
        return proxy(RequiredActionContext.class, (p, method, a) -> switch (method.getName()) {
            case "getUser" -> user;
            case "getRealm" -> realm;
            case "getSession" -> session;
            case "getAuthenticationSession" -> sitting;
            default -> {
                called.add(method.getName());
                yield null;
            }
        });
    }

    private RealmModel realm() {
        AuthenticationFlowModel registration = new AuthenticationFlowModel();
        registration.setId("top");
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setAuthenticator("uc-register-agreement");
        step.setRequirement(Requirement.REQUIRED);
        return proxy(RealmModel.class, (p, method, a) -> switch (method.getName()) {
            case "getRegistrationFlow" -> registration;
            case "getAuthenticationExecutionsStream" -> Stream.of(step);
            case "getRequiredActionProviderByAlias" -> DELETE.equals(a[0]) ? deletion : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                ConfirmAgreementTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    return handler.invoke(proxy, method, given);
                }));
    }
}
