package org.usercenter.storage.jpa;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A3")
final class CertificatesTest extends StoreTest {

    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final IdentityDocument DOCUMENT =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final CertificateHolder STAFF = new CertificateHolder("张三丰", USCC, DOCUMENT);

    private final String other = Fakes.user();

    @Test
    void a_certificate_is_read_as_it_was_bound() {
        NewCertificate certificate = certificate(1, STAFF);
        String binding = bind(user, certificate);

        assertThat(find(certificate))
                .contains(new BoundCertificate(
                        binding, user, certificate, clock.instant(), null, CertificateState.ACTIVE));
    }

    @Test
    void a_certificate_that_names_a_passport_is_read_as_it_was_bound() {
        NewCertificate certificate = certificate(
                1,
                new CertificateHolder(
                        "John", null, IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, "E12345678")));
        bind(user, certificate);

        assertThat(find(certificate)).map(BoundCertificate::certificate).contains(certificate);
    }

    @Test
    void a_certificate_that_was_not_bound_is_not_found() {
        bind(user, certificate(1, STAFF));

        assertThat(find(certificate(2, STAFF))).isEmpty();
    }

    @Test
    void a_certificate_is_not_found_in_another_realm() {
        bind(user, certificate(1, STAFF));
        RealmModel elsewhere = Fakes.realm();

        assertThat(this.<Optional<BoundCertificate>>inStore(store -> store.certificates()
                        .find(elsewhere, certificate(1, STAFF).id())))
                .isEmpty();
    }

    @Test
    void a_certificate_of_another_account_is_refused() {
        bind(user, certificate(1, STAFF));

        assertThatThrownBy(() -> bind(other, certificate(1, STAFF))).isInstanceOf(ModelDuplicateException.class);
        assertThat(certificatesOf(other)).isEmpty();
    }

    @Test
    @Tag("O2")
    void accounts_that_can_log_in_by_a_vendor_are_counted_once_each() {
        bind(user, certificate(1, STAFF));
        bind(user, certificate(2, STAFF));
        bind(other, certificate(3, STAFF));
        String vendor = certificate(1, STAFF).vendorId();

        assertThat(accountsOf(vendor)).isEqualTo(2);
        assertThat(accountsOf("another")).isZero();
        clock.move(Duration.ofDays(36_500));
        assertThat(accountsOf(vendor)).as("all have ended").isZero();
    }

    private long accountsOf(String vendor) {
        return inStore(store -> store.certificates().accountsOf(realm, vendor));
    }

    @Test
    void a_certificate_is_an_identifier_of_its_account() {
        NewCertificate certificate = certificate(1, STAFF);
        bind(user, certificate);

        assertThat(this.<Optional<String>>inStore(store -> store.identifiers()
                        .findUserId(
                                realm,
                                IdentifierKind.CERTIFICATE,
                                certificate.id().value())))
                .contains(user);
    }

    @Test
    void of_12_accounts_that_bind_one_certificate_at_once_one_gets_it() throws Exception {
        List<Boolean> won = atOnce(12, () -> {
            try {
                bind(Fakes.user(), certificate(1, STAFF));
                return true;
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(rows("UcCertificate")).isEqualTo(1);
        assertThat(rows("UcIdentifier")).isEqualTo(1);
    }

    @Test
    void an_unbound_certificate_can_be_bound_by_another_account() {
        String binding = bind(user, certificate(1, STAFF));

        assertThat(unbind(user, binding)).isTrue();
        bind(other, certificate(1, STAFF));
        assertThat(find(certificate(1, STAFF))).map(BoundCertificate::userId).contains(other);
    }

    @Test
    void the_certificate_of_another_account_cannot_be_unbound() {
        String binding = bind(user, certificate(1, STAFF));

        assertThat(unbind(other, binding)).isFalse();
        assertThat(find(certificate(1, STAFF))).map(BoundCertificate::userId).contains(user);
    }

    @Test
    void a_disabled_certificate_cannot_be_unbound_and_so_made_good_again() {
        String binding = bind(user, certificate(1, STAFF));
        setState(user, binding, CertificateState.DISABLED);

        assertThat(unbind(user, binding)).isFalse();
        assertThat(find(certificate(1, STAFF))).map(BoundCertificate::state).contains(CertificateState.DISABLED);
    }

    @Test
    void a_suspended_certificate_stays_bound_and_can_be_unbound() {
        String binding = bind(user, certificate(1, STAFF));
        change(store -> store.certificates().setState(realm, user, binding, CertificateState.SUSPENDED));
        assertThat(CertificateState.SUSPENDED.usable()).isFalse();
        assertThatThrownBy(() -> bind(other, certificate(1, STAFF))).isInstanceOf(ModelDuplicateException.class);

        assertThat(unbind(user, binding)).isTrue();
    }

    @Test
    void the_other_certificates_stay_when_one_is_unbound() {
        String binding = bind(user, certificate(1, STAFF));
        bind(user, certificate(2, STAFF));
        unbind(user, binding);

        assertThat(find(certificate(2, STAFF))).isPresent();
        assertThat(rows("UcIdentifier")).isEqualTo(1);
    }

    @Test
    void the_certificates_of_an_account_begin_with_the_one_bound_last() {
        bind(user, certificate(1, STAFF));
        clock.move(Duration.ofSeconds(1));
        bind(user, certificate(2, STAFF));
        bind(other, certificate(3, STAFF));

        assertThat(certificatesOf(user))
                .map(bound -> bound.certificate().id().serial().intValue())
                .containsExactly(2, 1);
    }

    @Test
    void a_list_ends_at_100_certificates() {
        change(store ->
                IntStream.range(0, 101).forEach(i -> store.certificates().bind(realm, user, certificate(i, STAFF))));

        assertThat(certificatesOf(user)).hasSize(100);
    }

    @Test
    void a_disabled_certificate_stays_with_its_account() {
        String binding = bind(user, certificate(1, STAFF));

        assertThat(setState(user, binding, CertificateState.DISABLED)).isTrue();
        assertThat(find(certificate(1, STAFF)))
                .map(BoundCertificate::state)
                .contains(CertificateState.DISABLED)
                .get()
                .matches(state -> !state.usable());
        assertThatThrownBy(() -> bind(other, certificate(1, STAFF))).isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void the_state_of_another_account_s_certificate_cannot_be_changed() {
        String binding = bind(user, certificate(1, STAFF));

        assertThat(setState(other, binding, CertificateState.DISABLED)).isFalse();
        assertThat(find(certificate(1, STAFF))).map(BoundCertificate::state).contains(CertificateState.ACTIVE);
    }

    @Test
    void the_last_use_is_kept() {
        bind(user, certificate(1, STAFF));
        Instant used = clock.instant().plusSeconds(5);
        touch(used);

        assertThat(find(certificate(1, STAFF)))
                .map(BoundCertificate::lastUsedAt)
                .contains(used);
    }

    @Test
    void an_earlier_use_that_arrives_later_changes_nothing() {
        bind(user, certificate(1, STAFF));
        Instant used = clock.instant().plusSeconds(5);
        touch(used);
        touch(used.minusMillis(1));

        assertThat(find(certificate(1, STAFF)))
                .map(BoundCertificate::lastUsedAt)
                .contains(used);
    }

    @Test
    void neither_name_nor_numbers_stand_in_the_table_in_clear() {
        bind(user, certificate(1, STAFF));

        Object[] columns = (Object[]) database.call(em -> em.createNativeQuery(
                        "select HOLDER_SEALED, ENTERPRISE_SEALED, PERSON_SEALED, ENTERPRISE_HASH, PERSON_HASH"
                                + " from UC_CERTIFICATE where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .getSingleResult());
        assertThat(columns).hasSize(5).allSatisfy(column -> assertThat(column.toString())
                .doesNotContain("张三丰", USCC.value(), DOCUMENT.number()));
    }

    @Test
    void the_algorithm_of_a_certificate_bound_before_it_was_kept_is_unknown_until_the_next_login() {
        bind(user, certificate(1, STAFF));
        database.call(em -> em.createNativeQuery("update UC_CERTIFICATE set ALGORITHM = null where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate());
        assertThat(find(certificate(1, STAFF)).orElseThrow().certificate().algorithm())
                .isNull();

        touch(clock.instant());

        assertThat(find(certificate(1, STAFF)).orElseThrow().certificate().algorithm())
                .isEqualTo(CertificateAlgorithm.SM2);
    }

    @Test
    void nothing_printed_tells_who_the_holder_is() {
        bind(user, certificate(1, STAFF));

        assertThat(find(certificate(1, STAFF)).toString()).doesNotContain("张三丰", USCC.value(), DOCUMENT.number());
    }

    private NewCertificate certificate(int serial, CertificateHolder holder) {
        return certificate(serial, holder, clock.instant().plus(Duration.ofDays(365)));
    }

    static NewCertificate certificate(int serial, CertificateHolder holder, Instant notAfter) {
        byte[] issuer = "CN=Example CA".getBytes(StandardCharsets.UTF_8);
        byte[] key = ("key " + serial).getBytes(StandardCharsets.UTF_8);
        return new NewCertificate(
                "vendor-1",
                CertificateId.of(issuer, BigInteger.valueOf(serial), key),
                "CN=Example CA",
                "ab".repeat(32),
                holder,
                Instant.parse("2025-01-01T00:00:00Z"),
                notAfter,
                CertificateAlgorithm.SM2);
    }

    private String bind(String account, NewCertificate certificate) {
        return inStore(store -> store.certificates().bind(realm, account, certificate));
    }

    private boolean unbind(String account, String binding) {
        return inStore(store -> store.certificates().unbind(realm, account, binding));
    }

    private boolean setState(String account, String binding, CertificateState state) {
        return inStore(store -> store.certificates().setState(realm, account, binding, state));
    }

    private void touch(Instant at) {
        change(store -> store.certificates().touch(realm, certificate(1, STAFF), at));
    }

    private Optional<BoundCertificate> find(NewCertificate certificate) {
        return inStore(store -> store.certificates().find(realm, certificate.id()));
    }

    private List<BoundCertificate> certificatesOf(String account) {
        return inStore(store -> store.certificates().ofAccount(realm, account));
    }
}
