package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientPolicyClientSessionContext;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which tokens are refused. */
@Tag("B3")
final class GateExecutorTest {
    private static final Holder PERSON = new Holder.Person(FakeRealm.USER);

    private FakeRealm realm = new FakeRealm().person().role("viewer", RealNameLevel.REGISTERED);

    private void ask(ClientPolicyEvent event, UserModel user, Map<String, String> notes) throws ClientPolicyException {
        UserSessionModel userSession =
                FakeRealm.proxy(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
                    case "getUser" -> user;
                    case "getNote" -> notes.get(a[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        AuthenticatedClientSessionModel clientSession =
                FakeRealm.proxy(AuthenticatedClientSessionModel.class, (p, method, a) -> userSession);
        new GateExecutor(realm.session())
                .executeOnEvent(FakeRealm.proxy(
                        ClientPolicyClientSessionContext.class, (p, method, a) -> switch (method.getName()) {
                            case "getEvent" -> event;
                            case "getClientSession" -> clientSession;
                            default -> throw new UnsupportedOperationException(method.getName());
                        }));
    }

    private static UserModel user(@Nullable String serviceAccountOf) {
        return FakeRealm.proxy(UserModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> FakeRealm.USER;
            case "getServiceAccountClientLink" -> serviceAccountOf;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_REQUEST", "TOKEN_REFRESH_RESPONSE"})
    void a_code_and_a_refresh_are_refused_to_whom_the_gate_does_not_let_in(ClientPolicyEvent event) {
        assertThatThrownBy(() -> ask(event, user(null), Map.of()))
                .isInstanceOfSatisfying(ClientPolicyException.class, refused -> assertThat(refused.getError())
                        .isEqualTo("access_denied"));

        realm.holds(PERSON, "viewer");

        assertThatCode(() -> ask(event, user(null), Map.of())).doesNotThrowAnyException();
    }

    @Test
    void what_the_session_knows_of_the_login_counts() {
        realm = new FakeRealm()
                .person()
                .role("signer", RealNameLevel.REGISTERED, Set.of(LoginWay.CA), List.of())
                .holds(PERSON, "signer");

        assertThatThrownBy(() -> ask(ClientPolicyEvent.TOKEN_REQUEST, user(null), Map.of("uc.way", "password")))
                .isInstanceOf(ClientPolicyException.class);
        assertThatCode(() -> ask(ClientPolicyEvent.TOKEN_REQUEST, user(null), Map.of("uc.way", "uc-ca")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_service_account_is_nobody_at_the_gate() {
        assertThatCode(() -> ask(ClientPolicyEvent.TOKEN_REQUEST, user("client-1"), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_grant_whose_user_is_not_known_yet_is_refused_for_business_systems_only() {
        assertThatThrownBy(() -> ask(ClientPolicyEvent.JWT_AUTHORIZATION_GRANT, user(null), Map.of()))
                .isInstanceOf(ClientPolicyException.class);

        realm.noBusiness();

        assertThatCode(() -> ask(ClientPolicyEvent.JWT_AUTHORIZATION_GRANT, user(null), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void what_gives_no_token_is_not_looked_at() {
        ClientPolicyContext asked =
                FakeRealm.proxy(ClientPolicyContext.class, (p, method, a) -> ClientPolicyEvent.AUTHORIZATION_REQUEST);

        assertThatCode(() -> new GateExecutor(realm.session()).executeOnEvent(asked))
                .doesNotThrowAnyException();
    }
}
