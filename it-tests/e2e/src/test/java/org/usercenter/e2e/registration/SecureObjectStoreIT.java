package org.usercenter.e2e.registration;

import java.nio.file.Files;
import java.util.Arrays;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.ObjectServer;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An S3 store as the clouds have it: by TLS, the bucket in front of the host, the secret in Keycloak's vault. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(71)
class SecureObjectStoreIT {

    @Test
    void aDocumentIsKeptByTlsInABucketOfItsOwnHostWithASecretOfTheVault(Landscape landscape) throws Exception {
        try (ObjectServer objects = ObjectServer.startSecure();
                UserCenter server = UserCenter.another(
                        "server-s3-tls",
                        landscape.sandbox(),
                        objects.secureSettings(objects.home().resolve("vault")))) {
            EnterpriseRegistration visitor = new EnterpriseRegistration(landscape, server).begin();

            JsonNode kept = Json.parse(
                    visitor.upload("licence", Pictures.photograph(900, 600)).body());

            assertThat(kept.has("id")).as(kept.toString()).isTrue();
            assertThat(objects.objects()).hasSize(1);
            var address = visitor.materialAddress(kept.path("id").asText());
            byte[] whole = visitor.visitor().fetch(address).body();
            assertThat(whole).startsWith(0xFF, 0xD8).hasSize(kept.path("length").asInt());
            assertThat(visitor.visitor()
                            .fetch(address, "Range", "bytes=200000-200099")
                            .body())
                    .isEqualTo(Arrays.copyOfRange(whole, 200_000, 200_100));
            assertThat(Files.readString(server.log())).doesNotContain(objects.secret());
        }
    }
}
