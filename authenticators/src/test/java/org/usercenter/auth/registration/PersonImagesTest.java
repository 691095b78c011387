package org.usercenter.auth.registration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.DocumentKind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class PersonImagesTest {

    @Test
    void withoutTheSettingNoneIsAskedFor() {
        assertThat(PersonImages.ofCode(null).asked()).isEmpty();
        assertThat(PersonImages.ofCode("sometimes").needed()).isEmpty();
    }

    @Test
    void optionalOnesAreAskedForAndNotNeeded() {
        assertThat(PersonImages.ofCode("optional").asked())
                .containsOnlyKeys(DocumentKind.PERSON_ID_FRONT, DocumentKind.PERSON_ID_BACK);
        assertThat(PersonImages.ofCode("optional").needed()).isEmpty();
    }

    @Test
    void ofRequiredOnesTheSideWithThePortraitIsNeeded() {
        assertThat(PersonImages.ofCode("required").needed()).containsExactly(DocumentKind.PERSON_ID_FRONT);
        assertThat(PersonImages.ofCode("required").asked())
                .containsEntry(DocumentKind.PERSON_ID_FRONT, true)
                .containsEntry(DocumentKind.PERSON_ID_BACK, false);
    }
}
