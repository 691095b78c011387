package org.usercenter.auth.ca;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A3")
class CertificateOwnerTest {
    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final Uscc ANOTHER_USCC = Uscc.parse("91440300MA5TEXT03E");
    private static final IdentityDocument ZHANG = document("11010519491231002X");
    private static final IdentityDocument LI = document("110108197909123314");

    private final Accounts accounts = new Accounts();
    private final UserModel works = accounts.mainAccount("works", USCC);

    private static IdentityDocument document(String number) {
        return IdentityDocument.parse(DocumentType.RESIDENT_ID, number);
    }

    private boolean mayBind(UserModel account, @Nullable Uscc enterprise, @Nullable IdentityDocument person) {
        return new CertificateOwner(accounts.store(), accounts.realm, account)
                .mayBind(new CertificateHolder("某某", enterprise, person));
    }

    @Test
    void aMainAccountBindsTheCertificateOfItsEnterprise() {
        assertThat(mayBind(works, USCC, null)).isTrue();
    }

    @Test
    void aMainAccountDoesNotBindThatOfAnotherEnterprise() {
        assertThat(mayBind(works, ANOTHER_USCC, null)).isFalse();
    }

    @Test
    void aPersonBindsHisOwnCertificate() {
        assertThat(mayBind(accounts.person("zhang", ZHANG), null, ZHANG)).isTrue();
    }

    @Test
    void aPersonBindsHisCertificateAsStaffOfAnEnterprise() {
        assertThat(mayBind(accounts.person("zhang", ZHANG), USCC, ZHANG)).isTrue();
    }

    @Test
    void aPersonDoesNotBindAnothersCertificate() {
        assertThat(mayBind(accounts.person("zhang", ZHANG), null, LI)).isFalse();
    }

    @Test
    void aPersonBindsTheCertificateWhoseNumberFitsTheOwnDocument() {
        IdentityDocument foreignPassport = IdentityDocument.parse(DocumentType.OTHER, "E12345678");
        IdentityDocument guessed = IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, "E12345678");

        assertThat(mayBind(accounts.person("john", foreignPassport), null, guessed))
                .isTrue();
    }

    @Test
    void anInternalAccountBindsTheCertificateOfItsEnterprise() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), USCC, null))
                .isTrue();
    }

    @Test
    void anInternalAccountBindsTheCertificateOfItsPerson() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), null, ZHANG))
                .isTrue();
    }

    @Test
    void anInternalAccountBindsTheCertificateOfItsPersonAsStaffOfItsEnterprise() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), USCC, ZHANG))
                .isTrue();
    }

    @Test
    void anInternalAccountDoesNotBindTheCertificateOfAnotherEnterprise() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), ANOTHER_USCC, null))
                .isFalse();
    }

    @Test
    void anInternalAccountDoesNotBindTheCertificateOfAnotherPerson() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), null, LI)).isFalse();
    }

    @Test
    void anInternalAccountDoesNotBindTheCertificateOfAColleague() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), USCC, LI)).isFalse();
    }

    @Test
    void anInternalAccountDoesNotBindTheCertificateOfItsPersonAsStaffElsewhere() {
        assertThat(mayBind(accounts.member("clerk", "works", ZHANG), ANOTHER_USCC, ZHANG))
                .isFalse();
    }

    @Test
    void anInternalAccountOfWhosePersonNoNumberIsKnownBindsTheEnterprisesCertificate() {
        assertThat(mayBind(accounts.member("clerk", "works", null), USCC, null)).isTrue();
    }

    @Test
    void anInternalAccountOfWhosePersonNoNumberIsKnownBindsNoPersonsCertificate() {
        assertThat(mayBind(accounts.member("clerk", "works", null), null, ZHANG))
                .isFalse();
    }

    @Test
    void anAccountOfWhichNothingIsKnownBindsNothing() {
        assertThat(mayBind(accounts.add("nobody", null, null), USCC, ZHANG)).isFalse();
    }
}
