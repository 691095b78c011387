package org.usercenter.storage.certificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class CertificateHolderTest {

    @Test
    void aNumberThatFitsSeveralTypesCanBeEach() {
        assertThat(person(DocumentType.CHINESE_PASSPORT, "E12345678").documents())
                .extracting(IdentityDocument::type)
                .containsExactly(DocumentType.CHINESE_PASSPORT, DocumentType.OTHER);
    }

    @Test
    void aNumberThatWasGuessedToBeOfOneTypeCanBeOfTheOthersAllTheSame() {
        assertThat(person(DocumentType.OTHER, "E12345678").documents())
                .extracting(IdentityDocument::type)
                .containsExactly(DocumentType.CHINESE_PASSPORT, DocumentType.OTHER);
    }

    @Test
    void aResidentsNumberIsNothingElse() {
        assertThat(person(DocumentType.RESIDENT_ID, "11010519491231002X").documents())
                .extracting(IdentityDocument::type)
                .containsExactly(DocumentType.RESIDENT_ID);
    }

    @Test
    void anEnterpriseHasNoDocument() {
        assertThat(new CertificateHolder("某某有限公司", Uscc.parse("91440300MA5TEXT03E"), null).documents())
                .isEmpty();
    }

    private static CertificateHolder person(DocumentType type, String number) {
        return new CertificateHolder("某某", null, IdentityDocument.parse(type, number));
    }
}
