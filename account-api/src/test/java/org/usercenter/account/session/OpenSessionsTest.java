package org.usercenter.account.session;

import java.lang.reflect.Proxy;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserSessionModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is listed of a caller's sessions. What is open in them is not asked here: the stand-in would fail. */
@Tag("A4")
final class OpenSessionsTest {

    private static UserSessionModel session(String id, int started) {
        return (UserSessionModel) Proxy.newProxyInstance(
                UserSessionModel.class.getClassLoader(),
                new Class<?>[] {UserSessionModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "getStarted" -> started;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void theLatestAreListedAndAllAreCounted() {
        Stream<UserSessionModel> all = IntStream.range(0, 730).mapToObj(each -> session("s" + each, each));

        OpenSessions.Joined joined = OpenSessions.join(all, "s729"::equals);

        assertThat(joined.total()).isEqualTo(730);
        assertThat(joined.latest()).hasSize(500);
        assertThat(joined.latest().get(499).id()).isEqualTo("s230");
    }

    @Test
    void thatOfHereIsAmongThemHoweverOldItIs() {
        Stream<UserSessionModel> all = IntStream.range(0, 730).mapToObj(each -> session("s" + each, each));

        OpenSessions.Joined joined = OpenSessions.join(all, "s0"::equals);

        assertThat(joined.latest()).extracting(OpenSession::id).startsWith("s0", "s729", "s728");
    }

    @Test
    void anOnlineSessionAndTheOfflineOneOfItsIdAreOne() {
        OpenSessions.Joined joined = OpenSessions.join(Stream.of(session("a", 1), session("a", 2)), "b"::equals);

        assertThat(joined.total()).isEqualTo(1);
        assertThat(joined.latest()).singleElement().satisfies(each -> assertThat(each.parts())
                .hasSize(2));
    }
}
