package org.usercenter.storage.task;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class LogMarksTest {
    private static final String REALM = "kc.realmName";
    private static final String SITTING = "kc.authenticationSessionId";

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void workHasTheMarksThatItWasGivenAndNoOthers() {
        MDC.put(SITTING, "request");
        LogMarks marks = LogMarks.present();
        MDC.clear();
        MDC.put(REALM, "of another");

        String seen = marks.give(() -> MDC.get(SITTING) + " " + MDC.get(REALM));

        assertThat(seen).isEqualTo("request null");
        assertThat(MDC.get(REALM)).isEqualTo("of another");
        assertThat(MDC.get(SITTING)).isNull();
    }

    private static void mark() {
        MDC.put(REALM, "left");
    }

    @Test
    void whatTheWorkAddsIsGoneAfterwards() {
        LogMarks.present().during(LogMarksTest::mark);

        assertThat(MDC.get(REALM)).isNull();
    }

    @Test
    void itIsGoneAlsoWhenTheWorkFails() {
        assertThatThrownBy(() -> LogMarks.present().during(() -> {
                    mark();
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(MDC.get(REALM)).isNull();
    }

    @Test
    void whatOthersPutThereIsLeftAlone() {
        MDC.put("traceId", "1");

        LogMarks.present().during(LogMarksTest::mark);

        assertThat(MDC.get("traceId")).isEqualTo("1");
    }
}
