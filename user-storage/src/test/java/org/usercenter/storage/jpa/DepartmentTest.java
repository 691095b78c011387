package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.keycloak.models.GroupModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentPage;
import org.usercenter.storage.department.DepartmentRefusedException;
import org.usercenter.storage.department.DepartmentRefusedException.Reason;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests with an enterprise and its departments. */
abstract class DepartmentTest extends EnterpriseTest {

    static final Deed DEED = new Deed("somebody", "password", "192.0.2.7");
    static final Uscc BRANCH = Uscc.parse("91440300MA5TEXT03E");

    String group = "";

    @BeforeEach
    void anEnterprise() {
        group = create(user, FULL);
    }

    static void assertRefused(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DepartmentRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    static DepartmentText text(String name) {
        return new DepartmentText(name, false, null, null, null, null);
    }

    String create(@Nullable String parent, DepartmentText text) {
        return inRealm((keycloak, made) -> store(keycloak).departments().create(made, group, parent, text, DEED));
    }

    void move(String id, @Nullable String parent, @Nullable String before) {
        Optional<Department> moved =
                inRealm((keycloak, made) -> store(keycloak).departments().find(made, group, id));
        move(id, moved.map(Department::version).orElse(0), parent, before);
    }

    void move(String id, int version, @Nullable String parent, @Nullable String before) {
        inRealm((keycloak, made) -> {
            store(keycloak).departments().move(made, group, id, version, parent, before, DEED);
            return true;
        });
    }

    void edit(String id, int version, DepartmentText text) {
        inRealm((keycloak, made) -> {
            store(keycloak).departments().edit(made, group, id, version, text, DEED);
            return true;
        });
    }

    void delete(String id) {
        delete(id, find(id).version());
    }

    void delete(String id, int version) {
        inRealm((keycloak, made) -> {
            store(keycloak).departments().delete(made, group, id, version, DEED);
            return true;
        });
    }

    DepartmentPage children(@Nullable String parent, @Nullable Department after, int max) {
        return inRealm((keycloak, made) -> store(keycloak)
                .departments()
                .children(
                        made,
                        group,
                        parent,
                        after == null ? null : after.position(),
                        after == null ? null : after.id(),
                        max));
    }

    static List<String> ids(DepartmentPage page) {
        return page.items().stream().map(Department::id).toList();
    }

    Department find(String id) {
        return this.<Optional<Department>>inRealm(
                        (keycloak, made) -> store(keycloak).departments().find(made, group, id))
                .orElseThrow();
    }

    List<String> path(String id) {
        return this.<java.util.Map<String, List<String>>>inStore(
                        store -> store.departments().paths(realm, group, List.of(id)))
                .getOrDefault(id, List.of());
    }

    String groupPath(String id) {
        return inRealm((keycloak, made) -> {
            StringBuilder path = new StringBuilder();
            for (@Nullable GroupModel at = keycloak.groupsAndRoles().getGroupById(made, id);
                    at != null;
                    at = at.getParent()) {
                path.insert(0, "/" + at.getName());
            }
            return path.toString();
        });
    }
}
