package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.StoredDocument;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
final class WithheldDocumentsTest extends DocumentTest {

    @Test
    void what_a_former_holder_sent_is_withheld_from_the_next_one() {
        StoredDocument former = keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));

        assertThat(this.<Integer>inStore(store -> store.documents().withhold(realm, user)))
                .isEqualTo(1);
        StoredDocument own = keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofHolder(realm, user, 0, 10)))
                .containsExactly(own);
        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofAccount(realm, user)))
                .containsExactlyInAnyOrder(former, own);
        assertThat(this.<Boolean>inStore(store -> store.documents().isWithheld(realm, former.id())))
                .isTrue();
        assertThat(this.<Boolean>inStore(store -> store.documents().isWithheld(realm, own.id())))
                .isFalse();
    }

    @Test
    @Tag("A15")
    void papers_of_people_are_withheld_alone_when_the_enterprise_stays_the_same() {
        StoredDocument licence = keep(PLACE, DocumentKind.LICENCE, random(10));
        StoredDocument handler = keep(PLACE, DocumentKind.HANDLER_ID_FRONT, random(10));
        StoredDocument letter = keep(PLACE, DocumentKind.AUTHORITY_LETTER, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));

        change(store -> store.documents().withhold(realm, user, DocumentKind.OF_PEOPLE));

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofHolder(realm, user, 0, 10)))
                .containsExactly(licence)
                .doesNotContain(handler, letter);
    }

    @Test
    @Tag("P3")
    void what_was_withheld_since_a_moment_is_given_back() {
        StoredDocument earlier = keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));
        change(store -> store.documents().withhold(realm, user));
        clock.move(Duration.ofSeconds(1));
        StoredDocument later = keep(PLACE, DocumentKind.HANDLER_ID_FRONT, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));
        change(store -> store.documents().withhold(realm, user));

        assertThat(this.<Integer>inStore(store -> store.documents().giveBack(realm, user, clock.instant())))
                .isEqualTo(1);

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofHolder(realm, user, 0, 10)))
                .containsExactly(later)
                .doesNotContain(earlier);
    }
}
