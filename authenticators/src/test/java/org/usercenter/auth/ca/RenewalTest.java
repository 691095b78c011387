package org.usercenter.auth.ca;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class RenewalTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final CertificateHolder HOLDER =
            new CertificateHolder("示例公司", Uscc.parse("91350100M000100Y43"), null);

    private static final CertificateHolder PERSON =
            new CertificateHolder("张伟", null, IdentityDocument.parse(DocumentType.RESIDENT_ID, "110108197909123314"));

    private final Renewal renewal = new Renewal(Duration.ofDays(90));

    @Test
    void oneThatEndsSoonIsRenewed() {
        assertThat(of(held("a", "old", 2, -300, 60))).isPresent();
    }

    @Test
    void oneThatHasEndedIsRenewed() {
        assertThat(of(held("a", "old", 2, -400, -10))).isPresent();
    }

    @Test
    void oneThatEndedLongAgoIsNot() {
        assertThat(of(held("a", "old", 2, -900, -91))).isEmpty();
    }

    @Test
    void anotherKeyThatNamesAnEnterpriseOnlyTellsNotByItselfWhoseItIs() {
        assertThat(byItself(HOLDER, held("a", "old", 2, -300, 60))).isEmpty();
        assertThat(byItself(HOLDER, held("a", "old", 2, -400, -10))).isEmpty();
    }

    @Test
    void theSameKeyTellsByItself() {
        assertThat(byItself(HOLDER, held("a", "new", 2, -100, 265))).isPresent();
    }

    @Test
    void anotherKeyThatNamesThePersonTellsByItself() {
        assertThat(byItself(PERSON, held("a", "old", 2, -300, 60))).isPresent();
        assertThat(byItself(PERSON, held("a", "old", 2, -900, -91))).isEmpty();
    }

    @Test
    void theSameKeyAtTwoAccountsMeansNeitherThoughOneEndsSoon() {
        assertThat(of(held("a", "new", 2, -300, 60), held("b", "new", 3, -300, 300)))
                .isEmpty();
    }

    @Test
    void aFurtherKeyOfAHolderIsNoRenewalWhileTheFirstIsGood() {
        assertThat(of(held("a", "old", 2, -100, 265))).isEmpty();
    }

    @Test
    void theSameKeyIsRenewedAtAnyTime() {
        assertThat(of(held("a", "new", 2, -100, 265))).isPresent();
    }

    @Test
    void anOlderCertificateDoesNotTakeThePlaceOfANewerOne() {
        assertThat(of(held("a", "old", 2, -1, 30), held("a", "new", 3, -1, 30))).isEmpty();
    }

    @Test
    void whenTwoAccountsCouldBeMeantNoneIs() {
        assertThat(of(held("a", "old", 2, -300, 60), held("b", "other", 3, -300, 60)))
                .isEmpty();
    }

    @Test
    void theSameKeyTellsWhichOfTwoAccountsIsMeant() {
        assertThat(of(held("a", "old", 2, -300, 60), held("b", "new", 3, -300, 60)))
                .map(HeldCertificate::userId)
                .contains("b");
    }

    @Test
    void ofTwoOfOneAccountTheOneThatEndsFirstIsReplaced() {
        assertThat(of(held("a", "old", 2, -300, 20), held("a", "other", 3, -300, 60)))
                .map(HeldCertificate::bindingId)
                .contains("2");
    }

    private Optional<HeldCertificate> of(HeldCertificate... candidates) {
        return renewal.of(renewed(HOLDER), List.of(candidates), NOW);
    }

    private Optional<HeldCertificate> byItself(CertificateHolder holder, HeldCertificate... candidates) {
        return renewal.byItself(renewed(holder), List.of(candidates), NOW);
    }

    private static NewCertificate renewed(CertificateHolder holder) {
        return new NewCertificate(
                "vendor",
                id("new", 1),
                "CN=Example CA",
                "ab".repeat(32),
                holder,
                NOW.minus(Duration.ofDays(2)),
                NOW.plus(Duration.ofDays(363)),
                null);
    }

    private static HeldCertificate held(String user, String key, int serial, int fromDays, int untilDays) {
        return new HeldCertificate(
                String.valueOf(serial),
                user,
                id(key, serial),
                NOW.plus(Duration.ofDays(fromDays)),
                NOW.plus(Duration.ofDays(untilDays)));
    }

    private static CertificateId id(String key, int serial) {
        return CertificateId.of(
                "CN=Example CA".getBytes(StandardCharsets.UTF_8),
                BigInteger.valueOf(serial),
                key.getBytes(StandardCharsets.UTF_8));
    }
}
