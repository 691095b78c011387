package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.ContentKeys;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.crypto.RealCrypto;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
final class KeyCheckTest extends MaintenanceTest {

    private static final CryptoProvider OTHER_KEY = new LegibleCrypto("k2", Set.of("k2"));

    private static final NewPerson PERSON = new NewPerson(
            PersonName.parse("张三丰"),
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
            null,
            new Consent("2026-11", Instant.EPOCH));

    @Test
    void a_database_without_accounts_takes_any_keys() {
        assertThatCode(() -> check(OTHER_KEY)).doesNotThrowAnyException();
    }

    @Test
    void the_keys_that_it_was_written_with_fit() {
        everything();

        assertThatCode(() -> check(crypto)).doesNotThrowAnyException();
    }

    @Test
    void other_cipher_keys_are_refused() {
        everything();

        assertThatThrownBy(() -> check(OTHER_KEY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refuses to start")
                .hasMessageContaining("cipher keys");
    }

    @Test
    void another_index_key_is_refused() {
        everything();

        assertThatThrownBy(() -> check(new OtherIndex(crypto)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refuses to start")
                .hasMessageContaining("index.key");
    }

    @Test
    void one_damaged_value_does_not_keep_the_server_from_starting() {
        everything();
        change(store -> store.identifiers().add(realm, Fakes.user(), IdentifierKind.MOBILE, "+8613900139000"));
        database.call(
                em -> em.createQuery("update UcIdentifier i set i.sealed = 'v1.k9.legible.x_y' where i.userId = :user")
                        .setParameter("user", user)
                        .executeUpdate());

        assertThatCode(() -> check(crypto)).doesNotThrowAnyException();
    }

    @Test
    void a_rotation_that_is_half_done_goes_on_with_both_keys() {
        halfRotated();

        assertThatCode(() -> check(RealCrypto.of("k2", "k1", "k2"))).doesNotThrowAnyException();
    }

    @Test
    void another_old_key_is_refused_while_a_rotation_is_half_done() {
        halfRotated();

        assertThatThrownBy(() -> check(RealCrypto.of("k2", Map.of("k1", "another", "k2", "k2"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refuses to start")
                .hasMessageContaining("cipher.key.k1")
                .hasMessageNotContaining("cipher.key.k2");
    }

    @Test
    void another_new_key_is_refused_while_a_rotation_is_half_done() {
        halfRotated();

        assertThatThrownBy(() -> check(RealCrypto.of("k2", Map.of("k1", "k1", "k2", "another"))))
                .hasMessageContaining("cipher.key.k2");
    }

    @Test
    void an_old_key_that_was_taken_away_too_early_is_missed() {
        halfRotated();

        assertThatThrownBy(() -> check(RealCrypto.of("k2", "k2"))).hasMessageContaining("cipher.key.k1");
    }

    @Test
    void the_new_key_alone_will_do_once_the_rotation_is_done() {
        peopleUnderTheOldKey();
        for (KeyRotation.Column column : KeyRotation.Column.values()) {
            rotate(column, Integer.MAX_VALUE);
        }

        assertThatCode(() -> check(RealCrypto.of("k2", "k2"))).doesNotThrowAnyException();
    }

    @Test
    void an_old_key_is_missed_as_long_as_one_column_still_needs_it() {
        peopleUnderTheOldKey();
        for (KeyRotation.Column column : KeyRotation.Column.values()) {
            if (column != KeyRotation.Column.PERSON_DOCUMENT) {
                rotate(column, Integer.MAX_VALUE);
            }
        }

        assertThatCode(() -> check(RealCrypto.of("k2", "k1", "k2"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(RealCrypto.of("k2", "k2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refuses to start")
                .hasMessageContaining("cipher.key.k1");
    }

    @Test
    void an_old_key_that_is_another_is_refused_once_the_identifiers_are_rotated() {
        peopleUnderTheOldKey();
        rotate(KeyRotation.Column.IDENTIFIER, Integer.MAX_VALUE);

        assertThatThrownBy(() -> check(RealCrypto.of("k2", Map.of("k1", "another", "k2", "k2"))))
                .hasMessageContaining("cipher.key.k1")
                .hasMessageNotContaining("cipher.key.k2");
    }

    /** Of more columns than one; as many of each as are no accident. */
    private void peopleUnderTheOldKey() {
        crypto = RealCrypto.of("k1", "k1");
        for (int i = 0; i < 5; i++) {
            String somebody = Fakes.user();
            String mobile = "+8613900139%03d".formatted(i);
            change(store -> {
                store.identifiers().add(realm, somebody, IdentifierKind.MOBILE, mobile);
                store.persons().create(realm, somebody, PERSON);
            });
        }
    }

    /** More under each key than are read of one end; the rotation begins with the lowest primary keys. */
    private void halfRotated() {
        CryptoProvider old = RealCrypto.of("k1", "k1");
        database.call(em -> {
            for (int i = 0; i < 140; i++) {
                store(em, old)
                        .identifiers()
                        .add(realm, Fakes.user(), IdentifierKind.MOBILE, "+8613900139%03d".formatted(i));
            }
            return true;
        });
        rotate(KeyRotation.Column.IDENTIFIER, 70);
    }

    private void rotate(KeyRotation.Column column, int most) {
        database.call(em -> new KeyRotation(
                        new Sealing(RealCrypto.of("k2", "k1", "k2").cipher()))
                .rotate(em, column, column.beforeFirst(), most));
    }

    private void check(CryptoProvider keys) {
        database.call(em -> {
            new KeyCheck(keys).check(em);
            return true;
        });
    }

    /** The same cipher keys with another index key. */
    private record OtherIndex(CryptoProvider own) implements CryptoProvider {
        @Override
        public FieldCipher cipher() {
            return own.cipher();
        }

        @Override
        public BlindIndex index() {
            return (kind, value) -> own.index().hash(kind, "another key " + value);
        }

        @Override
        public ContentKeys contentKeys() {
            return own.contentKeys();
        }
    }
}
