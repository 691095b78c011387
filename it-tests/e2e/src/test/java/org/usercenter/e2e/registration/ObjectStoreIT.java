package org.usercenter.e2e.registration;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.ObjectServer;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.registration.HundredUploads.MEGABYTE;

/** A server of its own that keeps documents in a real S3 store: the store fails, a hundred send at once, it is killed. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(70)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class ObjectStoreIT {

    private static final int BUSY = 503;

    private static ObjectServer objects;
    private static UserCenter server;

    @BeforeAll
    static void start(Landscape landscape) throws Exception {
        objects = ObjectServer.start();
        server = UserCenter.another("server-s3", landscape.sandbox(), objects.settings());
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        objects.close();
    }

    @Test
    @Order(1)
    void aDocumentLiesEncryptedInTheObjectStoreAndIsReadBackInParts(Landscape landscape) throws Exception {
        EnterpriseRegistration visitor = new EnterpriseRegistration(landscape, server).begin();
        byte[] pdf = Pictures.photograph(900, 600);

        JsonNode kept = Json.parse(visitor.upload("licence", pdf).body());

        assertThat(objects.objects()).hasSize(1);
        var address = visitor.materialAddress(kept.path("id").asText());
        byte[] whole = visitor.visitor().fetch(address).body();
        assertThat(whole).startsWith(0xFF, 0xD8).hasSize(kept.path("length").asInt());
        HttpResponse<byte[]> part = visitor.visitor().fetch(address, "Range", "bytes=200000-200099");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 200_000, 200_100));
        assertThat(Files.readString(server.log())).doesNotContain(objects.secret());
    }

    @Test
    @Order(2)
    void whileTheObjectStoreIsDownItIsSaidAndNothingIsLost(Landscape landscape) throws Exception {
        EnterpriseRegistration visitor = new EnterpriseRegistration(landscape, server).begin();
        JsonNode kept =
                Json.parse(visitor.upload("licence", Pictures.drawing("jpeg")).body());
        var address = visitor.materialAddress(kept.path("id").asText());
        objects.kill();
        try {
            HttpResponse<String> refused = visitor.upload("licence", Pictures.drawing("png"));
            HttpResponse<byte[]> unread = visitor.visitor().fetch(address);

            assertThat(refused.statusCode()).isEqualTo(BUSY);
            assertThat(refused.body()).contains("store-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(unread.statusCode()).isEqualTo(BUSY);
            assertThat(Files.readString(server.log())).contains("Object store http://127.0.0.1");
        } finally {
            objects.runAgain();
        }
        assertThat(visitor.visitor().fetch(address).statusCode()).isEqualTo(200);
        assertThat(visitor.upload("licence", Pictures.drawing("png")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void aHundredUploadsOfFiveMegabytesAtOnceNeedLittleMemory(Landscape landscape) throws Exception {
        assertThat(HundredUploads.growth(landscape, server)).isLessThan(100 * MEGABYTE);
    }

    @Test
    @Order(4)
    void whoRegistersWhileTheServerIsKilledIsToldAndBeginsAnew(Landscape landscape, Control control, Phone phone)
            throws Exception {
        Firm firm = Firm.known(control);
        EnterpriseRegistration visitor =
                new EnterpriseRegistration(landscape, server).begin().send("licence");
        EnterpriseRegistration straight =
                EnterpriseRegistration.straight(landscape, server).begin();

        server.kill();
        server.startAgain();

        HttpResponse<String> upload = visitor.upload("licence", Pictures.drawing("jpeg"));
        Page next = visitor.organisation(firm).page();
        assertThat(upload.statusCode()).isEqualTo(410);
        assertThat(upload.body()).contains("session-ended");
        assertThat(next.status()).isLessThan(500);
        assertThat(next.hasField("username")).as(next.text()).isTrue();
        assertThat(next.document().selectFirst("a[href*=registration]"))
                .as("a way to begin anew")
                .isNotNull();
        Page nowhere = straight.organisation(firm).page();
        assertThat(nowhere.status()).isLessThan(500);
        assertThat(nowhere.text()).contains("已失效", "业务系统");

        EnterpriseRegistration again = new EnterpriseRegistration(landscape, server).upToCode(firm);
        again.requestCode().typeCode(phone.code(firm.handler().mobile())).confirm();
        assertThat(again.page().document().selectFirst("[name=action][value=open]"))
                .as(again.page().text())
                .isNotNull();
    }
}
