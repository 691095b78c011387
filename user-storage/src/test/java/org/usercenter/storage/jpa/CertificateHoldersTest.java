package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

/** Which certificates a renewed one can take the place of. */
@Tag("L2")
final class CertificateHoldersTest extends StoreTest {
    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final IdentityDocument DOCUMENT =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final CertificateHolder ENTERPRISE = new CertificateHolder("示例公司", USCC, null);
    private static final CertificateHolder STAFF = new CertificateHolder("张三丰", USCC, DOCUMENT);
    private static final CertificateHolder PERSON = new CertificateHolder("张三丰", null, DOCUMENT);

    private final String other = Fakes.user();

    @Test
    void several_keys_of_one_enterprise_belong_to_several_accounts() {
        bind(user, certificate(1, ENTERPRISE));
        bind(user, certificate(2, ENTERPRISE));
        bind(other, certificate(3, ENTERPRISE));

        assertThat(active("vendor-1", ENTERPRISE))
                .extracting(HeldCertificate::userId)
                .containsExactlyInAnyOrder(user, user, other);
    }

    @Test
    void the_one_that_ends_first_comes_first() {
        Instant end = clock.instant().plus(Duration.ofDays(30));
        bind(user, CertificatesTest.certificate(1, PERSON, end.plusSeconds(1)));
        bind(user, CertificatesTest.certificate(2, PERSON, end));

        assertThat(active("vendor-1", PERSON))
                .extracting(HeldCertificate::notAfter)
                .containsExactly(end, end.plusSeconds(1));
    }

    @Test
    void a_certificate_of_staff_is_not_one_of_the_enterprise_nor_of_the_person() {
        bind(user, certificate(1, STAFF));

        assertThat(active("vendor-1", ENTERPRISE)).isEmpty();
        assertThat(active("vendor-1", PERSON)).isEmpty();
        assertThat(active("vendor-1", STAFF)).hasSize(1);
    }

    @Test
    void one_of_another_vendor_is_not_meant() {
        bind(user, certificate(1, STAFF));

        assertThat(active("vendor-2", STAFF)).isEmpty();
    }

    @Test
    void one_that_is_disabled_is_not_meant() {
        String binding = bind(user, certificate(1, STAFF));
        inStore(store -> store.certificates().setState(realm, user, binding, CertificateState.DISABLED));

        assertThat(active("vendor-1", STAFF)).isEmpty();
    }

    @Test
    void one_that_was_unbound_is_not_meant_but_remembered() {
        NewCertificate certificate = certificate(1, STAFF);
        unbind(bind(user, certificate));

        assertThat(active("vendor-1", STAFF)).isEmpty();
        assertThat(wasUnbound(certificate)).isTrue();
        assertThat(wasUnbound(certificate(2, STAFF))).isFalse();
    }

    @Test
    void one_that_is_bound_again_is_as_new() {
        NewCertificate certificate = certificate(1, STAFF);
        unbind(bind(user, certificate));

        bind(other, certificate);

        assertThat(wasUnbound(certificate)).isFalse();
        assertThat(active("vendor-1", STAFF))
                .extracting(HeldCertificate::userId)
                .containsExactly(other);
    }

    @Test
    void one_that_was_unbound_is_no_longer_among_those_of_the_account() {
        String binding = bind(user, certificate(1, STAFF));
        unbind(binding);

        assertThat(this.<List<?>>inStore(store -> store.certificates().ofAccount(realm, user)))
                .isEmpty();
        assertThat(this.<Boolean>inStore(
                        store -> store.certificates().setState(realm, user, binding, CertificateState.ACTIVE)))
                .isFalse();
    }

    @Test
    void one_that_was_unbound_is_forgotten_after_its_end() {
        NewCertificate certificate = certificate(1, STAFF);
        unbind(bind(user, certificate));
        bind(user, certificate(2, STAFF));

        // Other tests' certificates are in the same table.
        database.call(em -> Purge.unboundCertificates(em, certificate.notAfter(), 1000));
        assertThat(wasUnbound(certificate)).isTrue();
        database.call(em -> Purge.unboundCertificates(em, certificate.notAfter().plusMillis(1), 1000));

        assertThat(wasUnbound(certificate)).isFalse();
        assertThat(active("vendor-1", STAFF)).hasSize(1);
    }

    private NewCertificate certificate(int serial, CertificateHolder holder) {
        return CertificatesTest.certificate(serial, holder, clock.instant().plus(Duration.ofDays(365)));
    }

    private String bind(String account, NewCertificate certificate) {
        return inStore(store -> store.certificates().bind(realm, account, certificate));
    }

    private void unbind(String binding) {
        assertThat(this.<Boolean>inStore(store -> store.certificates().unbind(realm, user, binding)))
                .isTrue();
    }

    private boolean wasUnbound(NewCertificate certificate) {
        return inStore(store -> store.certificates().wasUnbound(realm, certificate.id()));
    }

    private List<HeldCertificate> active(String vendor, CertificateHolder holder) {
        return inStore(store -> store.certificates().activeOf(realm, vendor, holder));
    }
}
