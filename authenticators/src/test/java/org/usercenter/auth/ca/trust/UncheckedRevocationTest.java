package org.usercenter.auth.ca.trust;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.ca.verifier.RevocationResult;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("L2")
class UncheckedRevocationTest {

    private static final String FINGERPRINT = "f".repeat(64);
    private static final Vendor VENDOR = new Vendor("vendor-1", "Demo CA", "400-000-0000", null);
    private static final RevocationResult UNAVAILABLE =
            new RevocationResult(RevocationResult.Status.UNAVAILABLE, "read timed out", null, Instant.EPOCH);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<JournalEntry> apart = new ArrayList<>();
    private final UncheckedRevocation unchecked = new UncheckedRevocation(realm(), journal(), meters);

    @Test
    void theJournalSaysWhoseCertificateOfWhichVendorAndWhy() {
        record("user-1");

        assertThat(apart)
                .containsExactly(new JournalEntry(
                        "certificate.revocation-unchecked",
                        "user-1",
                        "user-1",
                        "allowed",
                        "uc-ca",
                        "192.0.2.7",
                        Map.of(
                                "vendor", "vendor-1",
                                "fingerprint", FINGERPRINT,
                                "purpose", "login",
                                "reason", "read timed out")));
    }

    @Test
    void aCertificateThatIsNobodysYetIsRecordedToo() {
        record(null);

        assertThat(apart).singleElement().satisfies(entry -> {
            assertThat(entry.actorId()).isNull();
            assertThat(entry.details()).containsEntry("fingerprint", FINGERPRINT);
        });
    }

    @Test
    void eachIsCountedForItsVendor() {
        record("user-1");
        record(null);

        assertThat(meters.get("usercenter.ca.revocation.unchecked")
                        .tags("realm", "user-center", "vendor", "Demo CA")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theLogWarnsWithoutNamingTheHolder() {
        try (CapturedLog log = new CapturedLog()) {
            record("user-1");

            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line)
                    .contains("WARN", "vendor-1", "read timed out", FINGERPRINT)
                    .doesNotContain("张三丰", "11010519491231002X", "91350100M000100Y43"));
        }
    }

    @ParameterizedTest
    @EnumSource(RevocationResult.Status.class)
    void onlyAnAuthorityThatCouldNotBeAskedCounts(RevocationResult.Status status) {
        assertThat(UncheckedRevocation.is(new RevocationResult(status, "", null, Instant.EPOCH)))
                .isEqualTo(status == RevocationResult.Status.UNAVAILABLE);
    }

    private void record(@Nullable String userId) {
        unchecked.record(
                VENDOR,
                FINGERPRINT,
                UNAVAILABLE,
                new UncheckedRevocation.Proving("uc-ca", "login", userId, "192.0.2.7"));
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public void record(RealmModel realm, JournalEntry entry) {
                throw new AssertionError("what is rolled back with the login would not be recorded");
            }

            @Override
            public void recordApart(RealmModel realm, JournalEntry entry) {
                apart.add(entry);
            }
        };
    }

    private static RealmModel realm() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getName")) {
                        return "user-center";
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
