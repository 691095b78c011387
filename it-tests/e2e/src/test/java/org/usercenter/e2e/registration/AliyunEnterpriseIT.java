package org.usercenter.e2e.registration;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.EnterpriseRegistration;

import static org.assertj.core.api.Assertions.assertThat;

/** A server of its own whose settings name the other authority for the four elements of an enterprise. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(71)
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class AliyunEnterpriseIT {

    private static UserCenter server;

    @BeforeAll
    static void start(Landscape landscape) throws Exception {
        server = UserCenter.another("server-aliyun", landscape.sandbox(), Map.of("UC_ENTERPRISE_CHECK", "aliyun"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theAuthorityThatIsSetIsAskedAndNoOther(Landscape landscape, Control control, Phone phone) {
        control.mode(Control.LICENCE_AUTHORITY, "http-500");
        Firm firm = Firm.known(control);

        assertThat(confirmed(landscape, firm, phone).page().text()).contains("2 级");
    }

    @Test
    void whatTheAuthorityKnowsOtherwiseIsSaid(Landscape landscape, Control control, Phone phone) {
        Firm known = Firm.known(control);
        Firm firm = known.withRepresentative(
                Person.madeUp().withIdentity("王五", known.representative().idNumber()));

        EnterpriseRegistration refused = confirmed(landscape, firm, phone);

        assertThat(refused.page().text()).contains("法定代表人").doesNotContain("2 级");
    }

    private static EnterpriseRegistration confirmed(Landscape landscape, Firm firm, Phone phone) {
        EnterpriseRegistration registration =
                new EnterpriseRegistration(landscape, server).upToCode(firm).requestCode();
        return registration.typeCode(phone.code(firm.handler().mobile())).confirm();
    }
}
