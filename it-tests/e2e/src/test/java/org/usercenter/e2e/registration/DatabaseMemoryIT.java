package org.usercenter.e2e.registration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.registration.HundredUploads.MEGABYTE;

/** The same as with an object store where documents are kept in the database, as they are unless set otherwise. */
@EndToEnd
@Tag("R2")
@EnabledIfSystemProperty(
        named = "uc.db",
        matches = "postgres",
        disabledReason = "H2 keeps what is written in the heap of the server")
class DatabaseMemoryIT {

    @Test
    void aHundredUploadsOfFiveMegabytesAtOnceNeedLittleMemory(Landscape landscape) throws Exception {
        assertThat(HundredUploads.growth(landscape, landscape.server())).isLessThan(100 * MEGABYTE);
    }
}
