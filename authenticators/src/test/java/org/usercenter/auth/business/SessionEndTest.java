package org.usercenter.auth.business;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sessions end when somebody has lost a role or a membership. */
@Tag("B5")
final class SessionEndTest {
    private static final Holder PERSON = new Holder.Person(FakeRealm.USER);
    private static final Map<String, String> LOST = Map.of("way", "ca", "until", "10", "except", "here");

    private final FakeRealm realm = new FakeRealm().person().role("viewer", RealNameLevel.REGISTERED);

    @Test
    void a_session_that_enters_with_what_is_left_goes_on() {
        realm.holds(PERSON, "viewer");

        assertThat(over("self", "self")).isEmpty();
    }

    @Test
    void sessions_without_a_role_end_and_offline_ones_with_them() {
        assertThat(over("self", "self")).hasSize(2);
    }

    @Test
    void a_member_who_has_left_ends_as_one_and_goes_on_as_himself() {
        realm.holds(PERSON, "viewer");

        assertThat(over("self", FakeRealm.A)).singleElement().matches(system -> system.getUserSession()
                .isOffline());
    }

    @Test
    void whoever_belongs_to_no_enterprise_any_more_does_not_stay_in_a_system_that_is_open_to_all() {
        FakeRealm open = new FakeRealm().member(FakeRealm.A, MemberRole.INTERNAL);
        assertThat(over(open, FakeRealm.A, null, null)).isEmpty();

        open.leaves(FakeRealm.A);

        assertThat(over(open, FakeRealm.A, null, null)).hasSize(1);
    }

    @Test
    void other_systems_are_left_alone_when_it_is_about_one() {
        assertThat(over(realm, "self", "self", "client-2")).isEmpty();
        assertThat(over(realm, "self", "self", "client-1")).hasSize(2);
    }

    @Test
    void only_groups_under_the_members_of_an_enterprise_matter() {
        assertThat(GateExecutorFactory.isOfMembers(group("internal", group("members", null))))
                .isTrue();
        assertThat(GateExecutorFactory.isOfMembers(group("internal", group("staff", null))))
                .isFalse();
        assertThat(GateExecutorFactory.isOfMembers(group("members", null))).isFalse();
    }

    @Test
    @Tag("B4")
    void whatWasOpenedByAMeansThatWasTakenAwayEndsWhateverElseWasShownInIt() {
        assertThat(SessionEnd.hadWay(opened("s", false, 9, Map.of("uc.way.ca", "true", "uc.way", "password")), LOST))
                .isTrue();
        assertThat(SessionEnd.hadWay(opened("s", false, 10, Map.of("uc.way", "uc-ca")), LOST))
                .isTrue();
    }

    @Test
    @Tag("B4")
    void whereTheMeansWasNotShownOrOnlyAfterwardsTheSessionGoesOn() {
        assertThat(SessionEnd.hadWay(opened("s", false, 9, Map.of("uc.way.sms", "true", "uc.way", "uc-sms")), LOST))
                .isFalse();
        assertThat(SessionEnd.hadWay(opened("s", false, 11, Map.of("uc.way.ca", "true")), LOST))
                .isFalse();
    }

    @Test
    @Tag("B4")
    void theSessionInWhichItWasTakenAwayGoesOnButNotWhatSystemsKeepOfIt() {
        assertThat(SessionEnd.hadWay(opened("here", false, 9, Map.of("uc.way.ca", "true")), LOST))
                .isFalse();
        assertThat(SessionEnd.hadWay(opened("here", true, 9, Map.of("uc.way.ca", "true")), LOST))
                .isTrue();
    }

    private static UserSessionModel opened(String id, boolean offline, int started, Map<String, String> notes) {
        return FakeRealm.proxy(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> id;
            case "isOffline" -> offline;
            case "getStarted" -> started;
            case "getNote" -> notes.get(a[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private List<AuthenticatedClientSessionModel> over(String online, String offline) {
        return over(realm, online, offline, null);
    }

    private static List<AuthenticatedClientSessionModel> over(
            FakeRealm of, String online, @Nullable String offline, @Nullable String clientId) {
        return SessionEnd.over(session(of, online, offline), of.user, clientId);
    }

    private static KeycloakSession session(FakeRealm of, String online, @Nullable String offline) {
        RealmModel model = of.realm();
        Map<Object, Object> attributes = new HashMap<>();
        KeycloakContext context = FakeRealm.proxy(KeycloakContext.class, (p, method, a) -> model);
        UserSessionProvider sessions =
                FakeRealm.proxy(UserSessionProvider.class, (p, method, a) -> switch (method.getName()) {
                    case "getUserSessionsStream" -> Stream.of(userSession(of, online, false));
                    case "getOfflineUserSessionsStream" ->
                        offline == null ? Stream.empty() : Stream.of(userSession(of, offline, true));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return FakeRealm.proxy(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> of.store();
            case "sessions" -> sessions;
            case "getAttribute" -> attributes.get(a[0]);
            case "setAttribute" -> attributes.put(a[0], a[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static UserSessionModel userSession(FakeRealm of, String acting, boolean offline) {
        Map<String, AuthenticatedClientSessionModel> systems = new HashMap<>();
        UserSessionModel session = FakeRealm.proxy(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getUser" -> of.user;
            case "isOffline" -> offline;
            case "getNote" -> Entry.actingNote(of.client).equals(a[0]) ? acting : null;
            case "getAuthenticatedClientSessions" -> systems;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        systems.put(
                of.client.getId(),
                FakeRealm.proxy(AuthenticatedClientSessionModel.class, (p, method, a) -> switch (method.getName()) {
                    case "getClient" -> of.client;
                    case "getUserSession" -> session;
                    case "hashCode" -> 1;
                    case "toString" -> "system";
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
        return session;
    }

    private static GroupModel group(String name, @Nullable GroupModel parent) {
        return FakeRealm.proxy(
                GroupModel.class, (p, method, a) -> method.getName().equals("getName") ? name : parent);
    }
}
