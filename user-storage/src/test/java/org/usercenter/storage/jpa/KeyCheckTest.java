package org.usercenter.storage.jpa;

import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.ContentKeys;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.identifier.IdentifierKind;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
final class KeyCheckTest extends MaintenanceTest {

    private static final CryptoProvider OTHER_KEY = new LegibleCrypto("k2", Set.of("k2"));

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
