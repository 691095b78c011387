package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.NewPerson;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
final class ConsentsTest extends StoreTest {

    private static final Instant FIRST_DAY = Instant.parse("2026-11-24T07:59:00.123Z");
    private static final Consent FIRST = new Consent("2026-11", FIRST_DAY);
    private static final Consent SECOND = new Consent("2027-03", FIRST_DAY.plus(Duration.ofDays(100)));

    @Test
    void the_consent_of_a_registration_is_the_first() {
        change(store -> store.persons()
                .create(
                        realm,
                        user,
                        new NewPerson(
                                PersonName.parse("张三丰"),
                                IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                                null,
                                FIRST)));

        assertThat(consents()).containsExactly(FIRST);
    }

    @Test
    void earlier_consents_stay_beside_a_later_one() {
        record(FIRST);
        record(SECOND);

        assertThat(consents()).containsExactly(SECOND, FIRST);
    }

    @Test
    void the_moment_of_a_consent_is_that_of_the_first_press() {
        record(FIRST);
        record(new Consent(FIRST.agreementVersion(), FIRST_DAY.plusSeconds(3)));

        assertThat(consents()).containsExactly(FIRST);
    }

    @Test
    @Tag("A10")
    void a_consent_to_another_text_of_the_same_version_is_another() {
        Consent face = new Consent(FIRST.agreementVersion(), FIRST_DAY.plusSeconds(60));
        record(FIRST);
        change(store -> store.consents().record(realm, user, ConsentKind.FACE, face));

        List<Consent> faces = inStore(store -> store.consents().ofAccount(realm, user, ConsentKind.FACE));
        assertThat(faces).containsExactly(face);
        assertThat(consents()).containsExactly(FIRST);
    }

    @Test
    void a_new_holder_of_the_account_has_agreed_to_nothing() {
        record(FIRST);

        change(store -> store.consents().forget(realm, user));

        assertThat(consents()).isEmpty();
    }

    @Test
    void a_consent_goes_with_its_account() {
        record(FIRST);

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(consents()).isEmpty();
    }

    private void record(Consent consent) {
        change(store -> store.consents().record(realm, user, ConsentKind.AGREEMENT, consent));
    }

    private List<Consent> consents() {
        return inStore(store -> store.consents().ofAccount(realm, user, ConsentKind.AGREEMENT));
    }
}
