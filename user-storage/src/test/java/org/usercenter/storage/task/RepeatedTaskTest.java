package org.usercenter.storage.task;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TaskRunner;
import org.keycloak.timer.TimerProvider;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
final class RepeatedTaskTest {
    private final List<Object> scheduled = new ArrayList<>();

    /** Keycloak takes the turn by the simple name of the class that it is given: tasks of one name would wait for each other. */
    @Test
    void each_task_has_a_turn_of_its_own_in_the_cluster() {
        new RepeatedTask(new First(), Duration.ofMinutes(1)).start(sessions());
        new RepeatedTask(new Second(), Duration.ofMinutes(1)).start(sessions());

        assertThat(scheduled)
                .hasSize(2)
                .allSatisfy(runner -> assertThat(runner).isInstanceOf(ClusterAwareScheduledTaskRunner.class))
                .extracting(runner -> ((TaskRunner) runner).getTask().getClass().getSimpleName())
                .containsExactly("First", "Second");
    }

    private KeycloakSessionFactory sessions() {
        TimerProvider timer = fake(TimerProvider.class, "schedule", null);
        KeycloakSession session = fake(KeycloakSession.class, "getProvider", timer);
        return fake(KeycloakSessionFactory.class, "create", session);
    }

    private <T> T fake(Class<T> type, String method, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(
                RepeatedTaskTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, call, arguments) -> {
                    if (!call.getName().equals(method)) {
                        return null;
                    }
                    if (answer == null) {
                        scheduled.add(arguments[0]);
                    }
                    return answer;
                }));
    }

    private static final class First implements ScheduledTask {
        @Override
        public void run(KeycloakSession session) {
            throw new AssertionError("It is not its time");
        }
    }

    private static final class Second implements ScheduledTask {
        @Override
        public void run(KeycloakSession session) {
            throw new AssertionError("It is not its time");
        }
    }
}
