package org.usercenter.storage.jpa;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.document.object.ObjectStorage;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B3")
final class ParticularsTest extends StoreTest {

    private static final Deed DEED = new Deed("user-1", "uc-ca", null);

    private final String holder = Fakes.user();

    @Test
    void what_was_declared_is_present_and_read_again() {
        declare("6222021234567890");

        assertThat(this.<Set<String>>inStore(store -> store.particulars().present(realm, holder)))
                .containsExactly("settlement-account");
        assertThat(values()).containsExactly(Map.entry(Particular.SETTLEMENT_ACCOUNT, "6222021234567890"));
    }

    @Test
    void a_later_one_takes_its_place() {
        declare("6222021234567890");
        declare("6222021234567891");

        assertThat(values()).containsExactly(Map.entry(Particular.SETTLEMENT_ACCOUNT, "6222021234567891"));
        assertThat(rows("UcParticular")).isEqualTo(1);
    }

    @Test
    void of_another_holder_nothing_is_present() {
        declare("6222021234567890");

        assertThat(this.<Set<String>>inStore(store -> store.particulars().present(realm, Fakes.user())))
                .isEmpty();
        assertThat(this.<Map<Particular, String>>inStore(
                        store -> store.particulars().values(realm, Fakes.user())))
                .isEmpty();
    }

    @Test
    void what_is_forgotten_is_asked_for_again() {
        declare("6222021234567890");
        String other = Fakes.user();
        change(store -> store.particulars()
                .declare(realm, other, Map.of(Particular.SETTLEMENT_ACCOUNT, "6222021234567891"), DEED));

        change(store -> store.particulars().forget(realm, holder, DEED));

        assertThat(this.<Set<String>>inStore(store -> store.particulars().present(realm, holder)))
                .isEmpty();
        assertThat(this.<Set<String>>inStore(store -> store.particulars().present(realm, other)))
                .containsExactly("settlement-account");
    }

    @Test
    void it_does_not_stand_in_the_table_in_clear_nor_in_the_journal() {
        declare("6222021234567890");

        Object sealed = database.call(
                em -> em.createNativeQuery("select VALUE_SEALED from UC_PARTICULAR where REALM_ID = :realm")
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(sealed.toString()).startsWith("v1.").doesNotContain("6222021234567890");
        Object details =
                database.call(em -> em.createNativeQuery("select DETAILS from UC_JOURNAL where REALM_ID = :realm")
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(details.toString()).contains("settlement-account").doesNotContain("6222021234567890");
    }

    @Test
    void it_can_be_read_with_the_new_key_alone_after_the_rotation() {
        declare("6222021234567890");
        Sealing both = new Sealing(new LegibleCrypto("k2", Set.of("k1", "k2")).cipher());
        new Maintenance(database, both, ObjectStorage.NONE, 12, clock).run();

        Map<Particular, String> read = database.call(em ->
                store(em, new LegibleCrypto("k2", Set.of("k2"))).particulars().values(realm, holder));
        assertThat(read).containsExactly(Map.entry(Particular.SETTLEMENT_ACCOUNT, "6222021234567890"));
    }

    private void declare(String number) {
        change(store ->
                store.particulars().declare(realm, holder, Map.of(Particular.SETTLEMENT_ACCOUNT, number), DEED));
    }

    private Map<Particular, String> values() {
        return inStore(store -> store.particulars().values(realm, holder));
    }
}
