package org.usercenter.account.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.takeover.TakeOverStore;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to an enterprise while a change of it waits for its turn. */
@Tag("L3")
class EnterpriseLockTest {

    private final List<String> transaction = new ArrayList<>();
    private @Nullable Membership membership = member(false);
    private boolean administrator = true;
    private boolean counts = true;
    private Runnable meanwhile = () -> {};
    private boolean done;

    @Operation(id = "change", summary = "Changes something", right = Right.MEMBERS)
    public void change() {}

    @Test
    void aChangeOfWhoStillMayIsMade() {
        assertThat(change(() -> {})).isEqualTo(204);
        assertThat(done).isTrue();
        assertThat(transaction).containsExactly("commit");
    }

    @Test
    void whatTakesLongIsDoneBeforeOthersHaveToWait() {
        List<String> order = new ArrayList<>();
        meanwhile = () -> order.add("locked");

        int status = scope().answer(
                        here(),
                        () -> {
                            order.add("prepared");
                            return "it";
                        },
                        prepared -> {
                            order.add("worked with " + prepared);
                            return Answer.none();
                        })
                .getStatus();

        assertThat(status).isEqualTo(204);
        assertThat(order).containsExactly("prepared", "locked", "worked with it");
    }

    @Test
    void whatIsNotAllowedIsNotPrepared() {
        administrator = false;

        int status = scope().answer(
                        here(),
                        () -> {
                            throw new AssertionError("prepared");
                        },
                        prepared -> Answer.none())
                .getStatus();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void whoWasReleasedWhileHeWaitedChangesNothing() {
        refused(404, () -> membership = null);
    }

    @Test
    void whoIsNoAdministratorAnyMoreChangesNothing() {
        refused(403, () -> administrator = false);
    }

    @Test
    void nothingChangesInAnEnterpriseThatWasSuspended() {
        refused(403, () -> membership = member(true));
    }

    @Test
    void whoseAccountWentToAnotherChangesNothing() {
        refused(401, () -> counts = false);
    }

    private void refused(int status, Runnable what) {
        assertThat(change(what)).isEqualTo(status);
        assertThat(done).isFalse();
        assertThat(transaction).containsExactly("setRollbackOnly");
    }

    private int change(Runnable what) {
        meanwhile = what;
        return scope().answer(here(), () -> {
                    done = true;
                    return Answer.none();
                })
                .getStatus();
    }

    private EnterpriseScope scope() {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getId", arguments -> "realm"));
        UserModel user = Fake.of(UserModel.class, Map.of("getId", arguments -> "me"));
        Call call = Call.of(session(), new Caller(realm, user, "session", "password", Instant.EPOCH, "192.0.2.1"));
        return EnterpriseScope.of(call, "group");
    }

    private static ResourceInfo here() {
        return Fake.of(ResourceInfo.class, Map.of("getResourceMethod", arguments -> {
            try {
                return EnterpriseLockTest.class.getMethod("change");
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }));
    }

    private static Membership member(boolean suspended) {
        return new Membership(
                "group",
                "owner",
                Uscc.parse("91350100M000100Y43"),
                EnterpriseName.parse("甲公司"),
                MemberRole.INTERNAL,
                suspended);
    }

    private KeycloakSession session() {
        HttpRequest request = Fake.of(
                HttpRequest.class,
                Map.of(
                        "getHttpMethod",
                        arguments -> "POST",
                        "getHttpHeaders",
                        arguments -> Fake.of(HttpHeaders.class)));
        KeycloakContext context = Fake.of(
                KeycloakContext.class,
                Map.of(
                        "getHttpRequest",
                        arguments -> request,
                        "resolveLocale",
                        arguments -> Locale.SIMPLIFIED_CHINESE));
        return Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        arguments -> context,
                        "getTransactionManager",
                        arguments -> Fake.noting(KeycloakTransactionManager.class, transaction),
                        "getProvider",
                        arguments -> store()));
    }

    private UserCenterStore store() {
        return Fake.of(
                UserCenterStore.class,
                Map.of(
                        "journal",
                        arguments -> Fake.of(Journal.class),
                        "limits",
                        arguments -> Fake.of(RateLimits.class, Map.of("tryAcquire", limit -> true)),
                        "memberships",
                        arguments -> Fake.of(
                                MembershipStore.class,
                                Map.of(
                                        "membership",
                                        of -> Optional.ofNullable(membership),
                                        "isAdministrator",
                                        of -> administrator)),
                        "takeOvers",
                        arguments -> Fake.of(TakeOverStore.class, Map.of("counts", of -> counts)),
                        "enterprises",
                        arguments -> Fake.of(EnterpriseStore.class, Map.of("lock", of -> {
                            meanwhile.run();
                            return true;
                        }))));
    }
}
