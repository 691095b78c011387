package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.persistence.Table;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.crypto.RealCrypto;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.message.PageMessage;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The dumps in {@code migration/} are of the schema of 24 November 2026, the first, with a person who has a certificate, an unread message
 * and one that is to be sent, and an enterprise. What is encrypted or a blind index in them was made by the code of that day under the
 * real key {@code k1}. They never change. Keycloak's own tables are not in them: its migration needs a server.
 */
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeParameterizedClassInvocation
final class MigrationTest extends StoreTest {

    /** Encrypted ones in the dump. */
    private static final int VALUES = 14;

    private static final String MOBILE = "+8613800138000";
    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");

    private static final First ON_POSTGRES = new First(
            "6b05579c-79d8-4733-9f5d-3b226b75955b",
            "f617f8a3-6085-4781-bf1b-148db07992ef",
            "5b723773-4a55-4951-8d49-7ed60c168f6a");
    private static final First ON_H2 = new First(
            "90f6a976-0e62-427d-93a7-6d1ba840f3e3",
            "0eff775b-da97-46a1-9edf-fa558ad1fa71",
            "d24346d7-c71c-49eb-a8e4-9e833325e436");

    /** Made once for each kind of database: it takes seconds. */
    private static Database migrated;

    private Database fresh;
    private First first;
    private RealmModel old;

    /** Ids in the dump. */
    private record First(String realm, String user, String main) {}

    @BeforeParameterizedClassInvocation
    static void migrate(Database fresh) throws SQLException, IOException {
        migrated = fresh.beside(script(fresh.isPostgres() ? "postgres" : "h2"));
    }

    @AfterParameterizedClassInvocation
    static void end() {
        migrated.close();
    }

    @BeforeEach
    void look() {
        fresh = database;
        database = migrated;
        first = migrated.isPostgres() ? ON_POSTGRES : ON_H2;
        old = Fakes.realm(first.realm());
        crypto = RealCrypto.of("k1", "k1");
    }

    private static String script(String name) throws IOException {
        try (InputStream file = MigrationTest.class.getResourceAsStream("/migration/first-" + name + ".sql")) {
            if (file == null) {
                throw new AssertionError("no dump for " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_migrated_database_has_the_tables_of_a_new_one() throws SQLException {
        assertThat(shape(database)).hasSizeGreaterThan(200).isEqualTo(shape(fresh));
        assertThatCode(database::update).as("once more").doesNotThrowAnyException();
    }

    /** Every column with its type and whether it may be null, and every index with its columns. */
    private static SortedSet<String> shape(Database of) throws SQLException {
        SortedSet<String> shape = new TreeSet<>();
        try (Connection connection = of.connect()) {
            DatabaseMetaData meta = connection.getMetaData();
            for (Class<?> entity : UserCenterEntityProvider.ENTITIES) {
                String table = entity.getAnnotation(Table.class).name();
                String name = meta.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
                try (ResultSet columns = meta.getColumns(null, null, name, null)) {
                    while (columns.next()) {
                        shape.add(table + "." + columns.getString("COLUMN_NAME") + " " + columns.getString("TYPE_NAME")
                                + "(" + columns.getInt("COLUMN_SIZE") + ") " + columns.getString("IS_NULLABLE"));
                    }
                }
                try (ResultSet indexes = meta.getIndexInfo(null, null, name, false, true)) {
                    while (indexes.next()) {
                        String index = indexes.getString("INDEX_NAME");
                        // H2 numbers those of primary keys.
                        shape.add(table + " index " + index.replaceFirst("(PRIMARY_KEY|_INDEX)_\\w+$", "$1") + " "
                                + indexes.getInt("ORDINAL_POSITION") + " " + indexes.getString("COLUMN_NAME") + " "
                                + indexes.getBoolean("NON_UNIQUE"));
                    }
                }
            }
        }
        return shape;
    }

    @Test
    void a_person_is_found_and_read_with_all_that_he_had() {
        assertThat(this.<Optional<String>>inStore(
                        store -> store.identifiers().findProvedUserId(old, IdentifierKind.MOBILE, MOBILE)))
                .contains(first.user());
        Person person = inStore(store -> store.persons().find(old, first.user()).orElseThrow());
        assertThat(person.name().value()).isEqualTo("张三丰");
        assertThat(person.document().number()).isEqualTo("11010519491231002X");
        assertThat(person.level()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(this.<List<Consent>>inStore(
                        store -> store.consents().ofAccount(old, first.user(), ConsentKind.AGREEMENT)))
                .extracting(Consent::agreementVersion)
                .containsExactly("2026-11");
        List<BoundCertificate> certificates =
                inStore(store -> store.certificates().ofAccount(old, first.user()));
        assertThat(certificates).singleElement().satisfies(bound -> {
            assertThat(bound.state()).isEqualTo(CertificateState.ACTIVE);
            assertThat(bound.certificate().holder()).isEqualTo(MaintenanceTest.HOLDER);
        });
        assertThat(this.<List<PageMessage>>inStore(store -> store.inbox().page(old, first.user(), null, 10)))
                .extracting(PageMessage::kind)
                .containsExactly("certificate.bound");
    }

    @Test
    void what_was_to_be_sent_is_sent() {
        Optional<DeliveryQueue.Claimed> claimed = database.call(
                em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).claim(DeliveryQueue.Lane.PEOPLE));

        assertThat(claimed).map(one -> one.delivery().destination()).contains(MaintenanceTest.OLD_MOBILE);
    }

    @Test
    void an_enterprise_is_found_by_its_code_and_its_account_and_can_be_by_its_name() {
        Enterprise enterprise =
                inStore(store -> store.enterprises().findByUscc(old, USCC).orElseThrow());
        assertThat(enterprise.mainAccountId()).isEqualTo(first.main());
        assertThat(enterprise.particulars().representative()).isNotNull().satisfies(representative -> assertThat(
                        representative.name().value())
                .isEqualTo("李四"));
        assertThat(this.<Optional<Enterprise>>inStore(
                        store -> store.enterprises().findByMainAccount(old, first.main())))
                .contains(enterprise);
        String key = HexFormat.of().formatHex("福建某某建设有限公司".getBytes(StandardCharsets.UTF_8));
        assertThat(database.<List<String>>call(
                        em -> em.createQuery("select e.nameKey from UcEnterprise e", String.class)
                                .getResultList()))
                .as("what a search by the beginning of the name compares")
                .containsExactly(key);
    }

    @Test
    void every_value_that_was_encrypted_then_can_be_decrypted_now() {
        KeyRotation rotation =
                new KeyRotation(new Sealing(RealCrypto.of("k2", "k1", "k2").cipher()));

        database.callAndRollBack(em -> {
            int rotated = 0;
            for (KeyRotation.Column column : KeyRotation.Column.values()) {
                KeyRotation.Batch batch = rotation.rotate(em, column, column.beforeFirst(), 100);
                assertThat(batch.failed()).as(column.name()).isZero();
                rotated += batch.rotated();
            }
            assertThat(rotated).isGreaterThanOrEqualTo(VALUES);
            return rotated;
        });
    }

    @Test
    void a_server_starts_with_the_keys_of_then_and_with_no_others() {
        database.call(em -> {
            new KeyCheck(crypto).check(em);
            assertThatThrownBy(() -> new KeyCheck(RealCrypto.of("k1", Map.of("k1", "another"))).check(em))
                    .hasMessageContaining("refuses to start");
            return true;
        });
    }

    @Test
    void new_rows_are_written_beside_the_old_ones() {
        String newcomer = Fakes.user();

        change(store -> store.identifiers().add(old, newcomer, IdentifierKind.MOBILE, "+8613900139000"));

        assertThat(this.<Optional<String>>inStore(
                        store -> store.identifiers().findProvedUserId(old, IdentifierKind.MOBILE, "+8613900139000")))
                .contains(newcomer);
    }
}
