package org.usercenter.auth.flow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A4")
@Tag("A3")
class RemainingWaysTest {
    private static final GivenUp GIVEN_UP = new GivenUp.Link("wechat");

    private final Map<String, List<AuthenticationExecutionModel>> flows = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final Set<String> notSetUp = new HashSet<>();
    private final Map<String, IdentityProviderModel> linked = new HashMap<>();

    /** A way that opens accounts, or does not, as the test says. */
    private final class FakeWay extends WayFactory implements OpeningWay, OptionalWay {
        private FakeWay(String id) {
            super(id, id, id, List.of());
        }

        @Override
        public Authenticator create(KeycloakSession session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean opens(Account account, AuthenticationExecutionModel execution) {
            return opening.contains(getId()) && account.givenUp().equals(GIVEN_UP);
        }

        @Override
        public boolean isOffered(KeycloakSession session, RealmModel realm, AuthenticationExecutionModel execution) {
            return !notSetUp.contains(getId());
        }
    }

    @BeforeEach
    void aLoginFlowWithTwoWaysInAFlowOfItsOwn() {
        flow("browser", subflow("ways", Requirement.REQUIRED));
        flow("ways", way("uc-password", Requirement.ALTERNATIVE), way("uc-ca", Requirement.ALTERNATIVE));
    }

    private void flow(String id, AuthenticationExecutionModel... executions) {
        flows.put(id, new ArrayList<>(List.of(executions)));
    }

    private static AuthenticationExecutionModel way(String authenticator, Requirement requirement) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setAuthenticator(authenticator);
        execution.setRequirement(requirement);
        return execution;
    }

    private static AuthenticationExecutionModel subflow(String id, Requirement requirement) {
        AuthenticationExecutionModel execution = way("", requirement);
        execution.setAuthenticatorFlow(true);
        execution.setFlowId(id);
        return execution;
    }

    private IdentityProviderModel linked(String alias) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setAlias(alias);
        provider.setEnabled(true);
        provider.setHideOnLogin(false);
        linked.put(alias, provider);
        return provider;
    }

    private boolean isAnyLeft() {
        AuthenticationFlowModel browser = new AuthenticationFlowModel();
        browser.setId("browser");
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> switch (method.getName()) {
            case "getBrowserFlow" -> browser;
            case "getAuthenticationExecutionsStream" -> flows.getOrDefault((String) args[0], List.of()).stream();
            default -> throw new UnsupportedOperationException(method.getName());
        });
        KeycloakSessionFactory factory = fake(
                KeycloakSessionFactory.class,
                (p, method, args) -> args[1].equals("unknown") ? null : new FakeWay((String) args[1]));
        UserProvider users = fake(UserProvider.class, (p, method, args) -> linked.keySet().stream()
                .map(alias -> new FederatedIdentityModel(alias, "u", null)));
        IdentityProviderStorageProvider providers =
                fake(IdentityProviderStorageProvider.class, (p, method, args) -> linked.get((String) args[0]));
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "getKeycloakSessionFactory" -> factory;
            case "users" -> users;
            case "identityProviders" -> providers;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserModel account = fake(UserModel.class, (p, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        });
        return new RemainingWays(session, realm, account).without(GIVEN_UP);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void noneIsLeftWhenNoWayOpensTheAccount() {
        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void aWayInTheFlowThatOpensTheAccountIsLeft() {
        opening.add("uc-ca");

        assertThat(isAnyLeft()).isTrue();
    }

    @Test
    void aWayThatIsNotInTheFlowIsNone() {
        opening.add("uc-sms");

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void aWayThatIsSwitchedOffIsNone() {
        opening.add("uc-ca");
        flow("ways", way("uc-password", Requirement.ALTERNATIVE), way("uc-ca", Requirement.DISABLED));

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void aWayInAFlowThatIsSwitchedOffIsNone() {
        opening.add("uc-ca");
        flow("browser", subflow("ways", Requirement.DISABLED), way("unknown", Requirement.REQUIRED));

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void aWayThatIsNotSetUpIsNone() {
        opening.add("uc-ca");
        notSetUp.add("uc-ca");

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void whatIsGivenUpIsNotLeft() {
        linked("wechat");

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void anotherIdentityProviderOnTheLoginPageIsLeft() {
        linked("guangdong");

        assertThat(isAnyLeft()).isTrue();
    }

    @Test
    void anIdentityProviderThatIsDisabledIsNone() {
        linked("guangdong").setEnabled(false);

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void anIdentityProviderForLinkingOnlyIsNone() {
        linked("guangdong").setLinkOnly(true);

        assertThat(isAnyLeft()).isFalse();
    }

    @Test
    void anIdentityProviderThatIsHiddenIsNoneUnlessAWayShowsIt() {
        linked("other").setHideOnLogin(true);

        assertThat(isAnyLeft()).isFalse();
    }
}
