package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientPolicyClientSessionContext;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which tokens are refused. */
@Tag("B3")
final class GateExecutorTest {
    private static final Holder PERSON = new Holder.Person(FakeRealm.USER);

    /** Epoch seconds. */
    private static final int STARTED = 1_764_400_000;

    private @Nullable String countsSince;
    private FakeRealm realm = new FakeRealm().person().role("viewer", RealNameLevel.REGISTERED);

    private void ask(ClientPolicyEvent event, UserModel user, Map<String, String> notes) throws ClientPolicyException {
        UserSessionModel userSession = userSession(user, notes);
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

    private UserSessionModel userSession(UserModel user, Map<String, String> notes) {
        return FakeRealm.proxy(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getUser" -> user;
            case "getNote" -> notes.get(a[0]);
            case "getStarted" -> STARTED;
            case "getRealm" -> realm.realm();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private UserModel user(@Nullable String serviceAccountOf) {
        return FakeRealm.proxy(UserModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> FakeRealm.USER;
            case "getFirstAttribute" -> countsSince;
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
    @Tag("B4")
    void what_was_shown_earlier_in_the_session_still_counts_after_a_login_in_another_way() {
        realm = new FakeRealm()
                .person()
                .role("signer", RealNameLevel.REGISTERED, Set.of(LoginWay.CA), List.of())
                .holds(PERSON, "signer");

        assertThatCode(() -> ask(
                        ClientPolicyEvent.TOKEN_REFRESH_RESPONSE,
                        user(null),
                        Map.of("uc.way", "password", "uc.way.password", "true", "uc.way.ca", "true")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(
                        ClientPolicyEvent.TOKEN_REFRESH_RESPONSE,
                        user(null),
                        Map.of("uc.way", "password", "uc.way.password", "true", "uc.way.elicence", "true")))
                .isInstanceOf(ClientPolicyException.class);
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

    @Test
    @Tag("L3")
    void a_session_that_is_over_gets_no_token_and_none_is_exchanged_for_it() {
        realm.holds(PERSON, "viewer");
        countsSince = (STARTED + 1) + "000";

        assertThatThrownBy(() -> ask(ClientPolicyEvent.TOKEN_REQUEST, user(null), Map.of()))
                .isInstanceOf(ClientPolicyException.class);
        assertThatThrownBy(this::exchangeForNoSystem).isInstanceOf(ClientPolicyException.class);
    }

    @Test
    @Tag("B7")
    void that_of_a_suspended_enterprise_is_exchanged_for_no_client_at_all() {
        assertThatCode(this::exchangeForNoSystem).doesNotThrowAnyException();

        realm = new FakeRealm().suspended("firm").member("firm", MemberRole.OWNER);

        assertThatThrownBy(this::exchangeForNoSystem).isInstanceOf(ClientPolicyException.class);
    }

    @Test
    void of_whom_nothing_is_known_a_token_is_exchanged_for_others_than_systems() {
        assertThatCode(() -> new GateExecutor(realm.session()).checkExchange(List.of(), Optional.empty(), false))
                .doesNotThrowAnyException();
    }

    private void exchangeForNoSystem() throws ClientPolicyException {
        new GateExecutor(realm.session())
                .checkExchange(List.of(), Optional.of(userSession(user(null), Map.of())), false);
    }

    @Test
    void a_token_of_a_user_who_is_only_named_is_exchanged_for_no_system_whatever_the_asking_user_holds() {
        realm.holds(PERSON, "viewer");
        GateExecutor executor = new GateExecutor(realm.session());
        Optional<UserSessionModel> subject = Optional.of(userSession(user(null), Map.of()));

        assertThatThrownBy(() -> executor.checkExchange(List.of(realm.client), subject, true))
                .isInstanceOfSatisfying(ClientPolicyException.class, refused -> assertThat(refused.getError())
                        .isEqualTo("access_denied"));
        assertThatCode(() -> executor.checkExchange(List.of(realm.client), subject, false))
                .doesNotThrowAnyException();
        assertThatCode(() -> executor.checkExchange(List.of(), subject, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ImpersonationSessionNote.class,
            names = {"IMPERSONATOR_ID", "IMPERSONATOR_CLIENT"})
    void aSessionThatWasMadeForAUserWhoWasOnlyNamedIsExchangedForNoSystemLaterEither(ImpersonationSessionNote made) {
        realm.holds(PERSON, "viewer");
        GateExecutor executor = new GateExecutor(realm.session());
        Optional<UserSessionModel> subject = Optional.of(userSession(user(null), Map.of(made.toString(), "somebody")));

        assertThatThrownBy(() -> executor.checkExchange(List.of(realm.client), subject, false))
                .isInstanceOfSatisfying(ClientPolicyException.class, refused -> assertThat(refused.getError())
                        .isEqualTo("access_denied"));
        assertThatCode(() -> executor.checkExchange(List.of(), subject, false)).doesNotThrowAnyException();
    }
}
