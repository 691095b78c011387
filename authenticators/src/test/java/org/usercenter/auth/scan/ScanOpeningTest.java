package org.usercenter.auth.scan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
@Tag("A4")
class ScanOpeningTest {
    private static final String SETTING = "app-id";

    private @Nullable String uscc = "91440300MA5EXAMPLE";
    private Map<String, String> settings = Map.of(SETTING, "1");

    private final ScanAuthenticatorFactory factory =
            new ScanAuthenticatorFactory("uc-elicence", "Licence", "Licence", List.of()) {};

    @Test
    void aMainAccountIsOpenedByThePlatformThatIsSetUp() {
        assertThat(opens()).isTrue();
    }

    @Test
    void anAccountThatIsNoEnterprisesIsNotOpened() {
        uscc = null;

        assertThat(opens()).isFalse();
    }

    @Test
    void aPlatformThatIsNotSetUpOpensNothing() {
        settings = Map.of();

        assertThat(opens()).isFalse();
    }

    private boolean opens() {
        IdentifierStore identifiers = fake(
                IdentifierStore.class,
                (p, method, args) -> args[2] == IdentifierKind.USCC ? Optional.ofNullable(uscc) : Optional.empty());
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> identifiers);
        ScanWay way = new ScanWay() {
            @Override
            public ScanPlatform platform(Map<String, String> config) throws ScanUnavailableException {
                if (!config.containsKey(SETTING)) {
                    throw new ScanUnavailableException("not set up");
                }
                return fake(ScanPlatform.class, (p, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
            }

            @Override
            public String pushReply(boolean taken) {
                throw new UnsupportedOperationException();
            }
        };
        KeycloakSession session =
                fake(KeycloakSession.class, (p, method, args) -> args[0] == UserCenterStore.class ? store : way);
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(settings);
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> config);
        UserModel user = fake(UserModel.class, (p, method, args) -> "u");
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setAuthenticatorConfig("c");
        return factory.opens(new OpeningWay.Account(session, realm, user, new GivenUp.Certificate("last")), execution);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
