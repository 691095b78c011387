package org.usercenter.e2e.release;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.FirstSchema;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.login.Regulars;

import static org.assertj.core.api.Assertions.assertThat;

/** The present product on a database of the first released schema. */
@EndToEnd
@Tag("O6")
@Tag("h2")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class FirstSchemaIT {
    private static FirstSchema old;

    @BeforeAll
    static void start(Landscape usual) throws Exception {
        old = FirstSchema.start(usual);
    }

    @AfterAll
    static void stop() throws Exception {
        if (old != null) {
            old.close();
        }
    }

    @Test
    void itComesUpAndPeopleRegisterAndLogIn() {
        new Regulars(old.landscape()).byPassword().comesIn();
    }

    @Test
    void whatWasThereIsKeptInTheTablesOfToday() throws Exception {
        String realm = " where REALM_ID not in (select ID from REALM)";

        assertThat(old.count("UC_IDENTIFIER" + realm)).isEqualTo(2);
        assertThat(old.count("UC_CERTIFICATE" + realm)).isEqualTo(1);
        assertThat(old.count("UC_ENTERPRISE" + realm)).isEqualTo(1);
        assertThat(old.count("DATABASECHANGELOG_UC_STORAGE where ID = '2026-11-30-member-search'"))
                .isEqualTo(1);
    }
}
