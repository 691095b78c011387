package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O4")
class LoginFiguresTest {
    private static final String CREDENTIALS = "invalid_user_credentials";

    private final List<String> counted = new ArrayList<>();
    private final List<String> timed = new ArrayList<>();
    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final LoginFigures figures = new LoginFigures(
            (figure, way, result) -> counted.add(figure.code() + " " + way + " " + result),
            (way, success, taken) -> timed.add(way + " " + success + " " + taken.toSeconds()),
            Duration.ofSeconds(7),
            (KeycloakTransactionManager) Proxy.newProxyInstance(
                    KeycloakTransactionManager.class.getClassLoader(),
                    new Class<?>[] {KeycloakTransactionManager.class},
                    (proxy, method, arguments) -> enlisted.add((KeycloakTransaction) arguments[0])));

    @Test
    void aLoginCountsOnceItIsCommitted() {
        figures.succeeded("sms");
        assertThat(counted).isEmpty();

        enlisted.get(0).begin();
        enlisted.get(0).commit();

        assertThat(counted).containsExactly("login sms success");
        assertThat(timed).containsExactly("sms true 7");
    }

    @Test
    void aLoginThatIsRolledBackDoesNotCount() {
        figures.succeeded("sms");

        enlisted.get(0).begin();
        enlisted.get(0).rollback();

        assertThat(counted).isEmpty();
    }

    @Test
    void aFailureCountsByTheReasonOfItsWay() {
        figures.failed("elicence", Map.of(Details.REASON, "certificate-expired"), CREDENTIALS);

        assertThat(counted).containsExactly("login elicence certificate-expired");
        assertThat(timed).containsExactly("elicence false 7");
    }

    @Test
    void aReasonThatRepeatsTheRequestDoesNotCountAsOne() {
        figures.failed(null, Map.of(Details.REASON, "Invalid scopes: 13800138000"), "invalid_request");

        assertThat(counted).containsExactly("login unknown invalid_request");
    }

    @Test
    void aFailureWithoutAnyReasonIsUnknown() {
        figures.failed("password", Map.of(), null);

        assertThat(counted).containsExactly("login password unknown");
    }
}
