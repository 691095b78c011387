package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.MemberImports.Claim;
import org.usercenter.storage.imports.NewImport;
import org.usercenter.storage.imports.NewImport.NewRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A7")
final class MemberImportsTest extends StoreTest {

    private static final String GROUP = "group";
    private static final String CONTENT = "{\"name\":\"张三\"}";

    /** Those of other tests would be worked on first. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcMemberImport i").executeUpdate()
                + em.createQuery("delete from UcMemberImportRow r").executeUpdate());
    }

    @Test
    void rowsAreDoneInTheirOrderAndTheirContentsForgottenOneByOne() {
        String id = begin(row(2), row(3));
        Claim claim = claim();

        assertThat(next(claim)).map(ImportRow::content).contains(CONTENT);
        assertThat(settle(claim, 2, "")).isTrue();

        assertThat(next(claim)).map(ImportRow::number).contains(3);
        assertThat(contents()).isEqualTo(1);
        assertThat(find(id).done()).isEqualTo(1);
        settle(claim, 3, "mobile=mobile-taken");
        assertThat(next(claim)).isEmpty();
        finish(claim, ImportState.DONE);
        assertThat(find(id)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.done()).isEqualTo(2);
            assertThat(wrong(done)).extracting(ImportRow::errors).containsExactly("mobile=mobile-taken");
        });
        assertThat(contents()).isZero();
    }

    @Test
    void whatAServerThatWasKilledHasLeftIsGoneOnWithAndNoRowIsDoneTwice() {
        begin(row(2), row(3));
        Claim killed = claim();
        settle(killed, 2, "");
        assertThat(claimed()).isEmpty();

        clock.move(MemberImports.LEASE);
        Claim other = claim();

        assertThat(next(other)).map(ImportRow::number).contains(3);
        assertThat(settle(killed, 3, "")).isFalse();
        assertThat(settle(other, 2, "")).isFalse();
        assertThat(settle(other, 3, "")).isTrue();
        assertThat(settle(other, 3, "")).isFalse();
    }

    @Test
    void aRowThatWasRolledBackIsStillToBeDone() {
        begin(row(2));
        Claim claim = claim();

        database.callAndRollBack(em -> store(em).memberImports().settle(claim, new ImportRow(2, CONTENT, ""), ""));

        assertThat(next(claim)).map(ImportRow::number).contains(2);
    }

    @Test
    void whoeverWorksOnARowKeepsTheRight() {
        begin(row(2), row(3));
        Claim claim = claim();
        clock.move(MemberImports.LEASE.minusSeconds(1));
        settle(claim, 2, "");
        clock.move(MemberImports.LEASE.minusSeconds(1));

        assertThat(claimed()).isEmpty();
        assertThat(settle(claim, 3, "")).isTrue();
    }

    @Test
    void ofEightServersOneWorksOnIt() throws Exception {
        begin(row(2));

        List<Optional<Claim>> claims = atOnce(8, this::claimed);

        assertThat(claims.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void whatIsGivenUpKeepsNoContentAndIsNotGoneOnWith() {
        String id = begin(row(2), row(3));
        Claim claim = claim();

        finish(claim, ImportState.FAILED);

        assertThat(find(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(contents()).isZero();
        clock.move(MemberImports.LEASE);
        assertThat(claimed()).isEmpty();
    }

    @Test
    void whoeverHasLostItToAnotherTakesNothingFromIt() {
        String id = begin(row(2), row(3));
        Claim lost = claim();
        clock.move(MemberImports.LEASE);
        Claim other = claim();

        finish(lost, ImportState.FAILED);

        assertThat(find(id).state()).isEqualTo(ImportState.RUNNING);
        assertThat(contents()).isEqualTo(2);
        assertThat(next(other)).map(ImportRow::content).contains(CONTENT);
    }

    @Test
    void rowsThatAreRightAreCountedWithoutThoseThatAreWrong() {
        begin(row(2), row(3), row(4), new NewRow(5, "", "name=missing"));
        Claim claim = claim();
        settle(claim, 2, "");
        settle(claim, 3, "mobile=mobile-taken");

        assertThat(this.<Integer>inStore(store -> store.memberImports().right(claim)))
                .isEqualTo(1);
        assertThat(claim.of().digest()).isEqualTo("d1");
    }

    @Test
    void aRowThatIsWrongFromTheBeginningIsDoneAlready() {
        String id = begin(row(2), new NewRow(3, "", "name=missing"));

        assertThat(find(id)).satisfies(begun -> {
            assertThat(begun.done()).isEqualTo(1);
            assertThat(wrong(begun)).extracting(ImportRow::number).containsExactly(3);
        });
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void anEnterpriseSeesItsOwnOnly() {
        String id = begin(row(2));

        assertThat(found(realm, "another", id)).isEmpty();
        assertThat(found(Fakes.realm(), GROUP, id)).isEmpty();
        assertThat(running("another")).isFalse();
        assertThat(running(GROUP)).isTrue();
        finish(claim(), ImportState.DONE);
        assertThat(running(GROUP)).isFalse();
    }

    @Test
    void afterADayNothingOfItIsThereDoneOrNot() {
        String id = begin(row(2), row(3));
        clock.move(MemberImports.KEPT);

        assertThat(claimed()).isEmpty();
        assertThat(found(realm, GROUP, id)).isEmpty();
        assertThat(running(GROUP)).isFalse();
        database.call(em -> Purge.memberImports(em, clock.instant(), 10));
        database.call(em -> Purge.memberImportRows(em, clock.instant(), 10));
        assertThat(rows("UcMemberImport") + rows("UcMemberImportRow")).isZero();
    }

    @Test
    void itGoesWithWhoeverBeganIt() {
        begin(row(2));

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(rows("UcMemberImport") + rows("UcMemberImportRow")).isZero();
    }

    @Test
    void theLongestListIsKeptWhole() {
        String id = begin(IntStream.rangeClosed(2, MemberImports.MAX_ROWS + 1)
                .mapToObj(number -> new NewRow(number, "注".repeat(1500), ""))
                .toArray(NewRow[]::new));

        assertThat(find(id).total()).isEqualTo(MemberImports.MAX_ROWS);
        assertThat(contents()).isEqualTo(MemberImports.MAX_ROWS);
        assertThatThrownBy(() -> new NewImport(GROUP, by(), Instant.EPOCH, true, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Deed by() {
        return new Deed(user, "password", "192.0.2.1");
    }

    private static NewRow row(int number) {
        return new NewRow(number, CONTENT, "");
    }

    private String begin(NewRow... rows) {
        return inStore(store -> store.memberImports()
                .begin(realm, new NewImport(GROUP, by(), Instant.ofEpochMilli(5), false, "d1", List.of(rows))));
    }

    private Optional<Claim> claimed() {
        return inStore(store -> store.memberImports().claim());
    }

    private Optional<MemberImport> found(RealmModel of, String groupId, String id) {
        return inStore(store -> store.memberImports().find(of, groupId, id));
    }

    private Claim claim() {
        return claimed().orElseThrow();
    }

    private Optional<ImportRow> next(Claim claim) {
        return inStore(store -> store.memberImports().next(claim));
    }

    private boolean settle(Claim claim, int number, String errors) {
        return inStore(store -> store.memberImports().settle(claim, new ImportRow(number, CONTENT, ""), errors));
    }

    private void finish(Claim claim, ImportState state) {
        change(store -> store.memberImports().finish(claim, state));
    }

    private MemberImport find(String id) {
        return found(realm, GROUP, id).orElseThrow();
    }

    private List<ImportRow> wrong(MemberImport of) {
        return inStore(store -> store.memberImports().wrong(of));
    }

    private boolean running(String groupId) {
        return inStore(store -> store.memberImports().isRunning(realm, groupId));
    }

    private long contents() {
        return database.call(em -> em.createQuery(
                        "select count(r) from UcMemberImportRow r where r.contentSealed is not null and r.realmId = :realm",
                        Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult());
    }
}
