package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentPage;
import org.usercenter.storage.department.DepartmentStore;

import static org.assertj.core.api.Assertions.assertThat;

/** A tree of five thousand: fifty below one, a hundred below each of these. */
@Tag("A9")
final class ManyDepartmentsTest extends DepartmentTest {

    private static final int UPPER = 49;
    private static final int LOWER = 100;

    private List<String> upper = List.of();
    private String top = "";

    @BeforeEach
    void grow() {
        top = create(null, text("总部"));
        upper = insert(top, "分部", UPPER);
        for (int i = 0; i < UPPER; i++) {
            insert(upper.get(i), "班组%02d-".formatted(i), LOWER);
        }
    }

    @Test
    void aLevelIsReadPageByPageWithAsManyStatementsHoweverLongAPageIs() {
        List<String> seen = new ArrayList<>();
        @Nullable Department after = null;
        do {
            DepartmentPage page = children(upper.get(7), after, 30);
            seen.addAll(ids(page));
            assertThat(page.total()).isEqualTo(LOWER);
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(LOWER);
        assertThat(new HashSet<>(seen)).hasSize(LOWER);
        long ten = statements((store, in) -> store.children(in, group, top, null, null, 10));
        long all = statements((store, in) -> store.children(in, group, top, null, null, 100));
        assertThat(all).isEqualTo(ten);
    }

    @Test
    void aSearchTakesAsManyStatementsHoweverManyItFinds() {
        String one = "班组48-99";

        long few = statements((store, in) -> store.search(in, group, one, 50));
        long many = statements((store, in) -> store.search(in, group, "班组", 50));

        assertThat(this.<List<Department>>inRealm(
                        (keycloak, made) -> store(keycloak).departments().search(made, group, one, 50)))
                .extracting(found -> found.text().name())
                .containsExactly(one);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aHundredAreMovedAtOnceAndFoundByTheirNewPath() {
        move(upper.get(0), upper.get(1), null);

        assertThat(children(top, null, 100).total()).isEqualTo(UPPER - 1);
        assertThat(children(upper.get(1), null, 1).total()).isEqualTo(LOWER + 1);
        String team = inRealm((keycloak, made) -> store(keycloak)
                .departments()
                .at(made, group, List.of("班组00-42"))
                .get(0));
        assertThat(path(team)).containsExactly("总部", "分部01", "分部00", "班组00-42");
    }

    private interface Read {
        Object of(DepartmentStore store, RealmModel realm);
    }

    private long statements(Read read) {
        return inRealm((keycloak, made) -> {
            // What is read once a session is read before it is counted.
            read.of(store(keycloak).departments(), made);
            return database.statements(() -> read.of(store(keycloak).departments(), made));
        });
    }

    /** Groups below one, with their rows; answers their ids. */
    private List<String> insert(String parent, String prefix, int count) {
        return database.call(em -> {
            List<String> ids = IntStream.range(0, count)
                    .mapToObj(i -> persist(em, parent, prefix + "%02d".formatted(i)))
                    .toList();
            em.flush();
            Statements.execute(em.createQuery(
                            """
                            insert into UcDepartment(id, realmId, groupId, parentId, position, branch, version)
                            select g.id, g.realm, :group, g.parentId, 1024L, false, 0 from GroupEntity g
                            where g.parentId = :parent""")
                    .setParameter("group", group)
                    .setParameter("parent", parent));
            return ids;
        });
    }

    private String persist(EntityManager em, String parent, String name) {
        GroupEntity entity = new GroupEntity();
        entity.setId(Fakes.user());
        entity.setName(name);
        entity.setParentId(parent);
        entity.setRealm(realm.getId());
        em.persist(entity);
        return entity.getId();
    }
}
