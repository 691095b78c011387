package org.usercenter.auth.ca;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.ca.KnownHolder.Said;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.ca.verifier.identity.PersonDocument;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R1")
class KnownHolderTest {
    private static final String USCC = "91440300MA5TEXT03E";
    private static final PersonDocument RESIDENT =
            new PersonDocument(PersonDocument.Kind.RESIDENT_ID, "11010519491231002X");

    @Test
    void aMemberOfStaffIsProvedByTheOwnNameAndTheEnterpriseByIts() {
        KnownHolder known = known(new Said(USCC, "某某有限公司", RESIDENT, "张三")).orElseThrow();

        assertThat(person(known).name()).isEqualTo(PersonName.parse("张三"));
        assertThat(enterprise(known).name()).isEqualTo(EnterpriseName.parse("某某有限公司"));
        assertThat(known.holder().enterprise()).isNotNull();
        assertThat(known.holder().person()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三（法人）", "张三001", "三"})
    void aNameThatNoHumanCanHaveIsNotProvedButTheNumberIs(String name) {
        KnownHolder known = known(new Said(USCC, "某某有限公司", RESIDENT, name)).orElseThrow();

        assertThat(person(known).name()).isNull();
        assertThat(person(known).number()).isEqualTo("11010519491231002X");
    }

    @Test
    void aMissingNameIsNotProvedButTheNumberIs() {
        assertThat(person(known(new Said(null, null, RESIDENT, null)).orElseThrow())
                        .name())
                .isNull();
    }

    @Test
    void aNameIsProvedInTheFormInWhichItIsTyped() {
        assertThat(person(known(new Said(null, null, RESIDENT, "阿依古丽•买买提")).orElseThrow())
                        .name())
                .isEqualTo(PersonName.parse("阿依古丽·买买提"));
        assertThat(person(known(new Said(null, null, RESIDENT, "张 三")).orElseThrow())
                        .name())
                .isEqualTo(PersonName.parse("张三"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91440300", "<b>", "厂"})
    void anEnterpriseWithoutANameThatItCanHaveIsNotKnown(String name) {
        assertThat(known(new Said(USCC, name, null, null))).isEmpty();
    }

    @Test
    void aMemberOfStaffIsKnownThoughTheEnterprisesNameIsNot() {
        KnownHolder known = known(new Said(USCC, null, RESIDENT, null)).orElseThrow();

        assertThat(enterprise(known).name()).isNull();
        assertThat(enterprise(known).uscc().value()).isEqualTo(USCC);
    }

    @Test
    void aNumberThatFitsSeveralTypesIsProvedOfNone() {
        ProvedPerson person =
                person(known(new Said(null, null, new PersonDocument(PersonDocument.Kind.OTHER, "E12345678"), "LI SI"))
                        .orElseThrow());

        assertThat(person.certainDocument()).isEmpty();
        assertThat(person.documents())
                .extracting(IdentityDocument::type)
                .containsExactly(DocumentType.CHINESE_PASSPORT, DocumentType.OTHER);
    }

    @Test
    void aResidentsNumberIsOfACertainType() {
        assertThat(person(known(new Said(null, null, RESIDENT, "张三")).orElseThrow())
                        .certainDocument())
                .contains(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"));
    }

    @Test
    void aNumberThatWeDoNotAcceptMakesNobodyKnown() {
        assertThat(known(new Said(
                        null, null, new PersonDocument(PersonDocument.Kind.RESIDENT_ID, "110105194912310021"), "张三")))
                .isEmpty();
    }

    @Test
    void whoHasNoNameAtAllIsNotKnown() {
        assertThat(KnownHolder.of(new Said(USCC, null, RESIDENT, null), null)).isEmpty();
    }

    private static Optional<KnownHolder> known(Said said) {
        return KnownHolder.of(said, "某某");
    }

    private static ProvedPerson person(KnownHolder known) {
        return there(known.person());
    }

    private static ProvedEnterprise enterprise(KnownHolder known) {
        return there(known.enterprise());
    }

    private static <T> T there(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
