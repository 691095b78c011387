package org.usercenter.auth.ca;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A3")
class BindTargetTest {
    private final Accounts accounts = new Accounts();
    private final Map<String, String> notes = new HashMap<>();
    private final UserModel works = accounts.mainAccount("works", Uscc.parse("91350100M000100Y43"));

    @BeforeEach
    void anotherEnterprise() {
        accounts.mainAccount("others", Uscc.parse("91440300MA5TEXT03E"));
        accounts.member("clerk", "works", null);
    }

    private Optional<BindTarget> target(UserModel actor) {
        return BindTarget.of(context(actor));
    }

    private void ask(@Nullable String parameter) {
        notes.put(Constants.KC_ACTION, "uc-bind-certificate");
        notes.put(Constants.KC_ACTION_PARAMETER, parameter);
    }

    private UserModel account(String id) {
        return Optional.ofNullable(accounts.byId(id)).orElseThrow();
    }

    @Test
    void withoutAParameterItIsForOneself() {
        ask(null);

        assertThat(target(works)).contains(new BindTarget(works, "works", null));
    }

    @Test
    void aMainAccountActsForItsInternalAccount() {
        ask("clerk");

        BindTarget target = target(works).orElseThrow();

        assertThat(target.account()).isSameAs(account("clerk"));
        assertThat(target.actorId()).isEqualTo("works");
        assertThat(target.enterprise()).extracting(Enterprise::mainAccountId).isEqualTo("works");
    }

    @Test
    void anotherEnterpriseDoesNotActForIt() {
        ask("clerk");

        assertThat(target(account("others"))).isEmpty();
    }

    @Test
    void aColleagueDoesNotActForIt() {
        ask("clerk");

        assertThat(target(accounts.member("colleague", "works", null))).isEmpty();
    }

    @Test
    void whoLeftTheEnterpriseIsItsOwnMaster() {
        ask("clerk");
        accounts.leave("clerk");

        assertThat(target(works)).isEmpty();
    }

    @Test
    void anAccountThatIsGoneIsRefusedLikeAForeignOne() {
        ask("clerk");
        accounts.remove("clerk");

        assertThat(target(works)).isEmpty();
    }

    @Test
    void anUnknownIdIsRefusedLikeAForeignOne() {
        ask("nobody");

        assertThat(target(works)).isEmpty();
    }

    @Test
    void theParameterOfAnotherActionIsNotLookedAt() {
        ask("clerk");
        notes.put(Constants.KC_ACTION, "delete_credential");

        assertThat(target(works)).contains(new BindTarget(works, "works", null));
    }

    @Test
    void aChineseNameBeginsWithTheFamily() {
        assertThat(new BindTarget(accounts.add("one", "伟", "张"), "works", null).name())
                .isEqualTo("张伟");
    }

    @Test
    void anotherNameEndsWithTheFamily() {
        assertThat(new BindTarget(accounts.add("one", "Ada", "Lovelace"), "works", null).name())
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void anAccountWithoutANameHasNone() {
        assertThat(new BindTarget(accounts.add("one", null, ""), "works", null).name())
                .isEmpty();
    }

    private RequiredActionContext context(UserModel actor) {
        UserProvider users = Accounts.proxy(UserProvider.class, (p, method, args) -> accounts.byId((String) args[1]));
        KeycloakSession session =
                Accounts.proxy(KeycloakSession.class, Map.of("users", users, "getProvider", accounts.store()));
        AuthenticationSessionModel sitting =
                Accounts.proxy(AuthenticationSessionModel.class, (p, method, args) -> notes.get((String) args[0]));
        return Accounts.proxy(
                RequiredActionContext.class,
                Map.of(
                        "getUser", actor,
                        "getRealm", accounts.realm,
                        "getSession", session,
                        "getAuthenticationSession", sitting));
    }
}
