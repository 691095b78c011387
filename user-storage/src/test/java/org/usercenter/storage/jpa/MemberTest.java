package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.DisabledAccount;
import org.usercenter.storage.member.LeavingMember;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;

/** Tests with an enterprise and its members. */
abstract class MemberTest extends EnterpriseTest {

    static final Deed DEED = new Deed("somebody", "password", "192.0.2.7");

    String group = "";

    @BeforeEach
    void anEnterprise() {
        group = create(user, FULL);
    }

    MemberReconciliation reconciliation(KeycloakModel keycloak, RealmModel made) {
        return new MemberReconciliation(
                keycloak.entityManager(),
                clock,
                (of, id) -> of.equals(made.getId()) ? keycloak.user(made, id) : null,
                (of, id) -> of.equals(made.getId()) ? keycloak.groupsAndRoles().getGroupById(made, id) : null);
    }

    String join(String name, MemberRole role) {
        String account = Fakes.user();
        inRealm((keycloak, made) -> {
            UserModel created = keycloak.createUser(made, account);
            created.setEnabled(true);
            MemberName.write(created, PersonName.parse(name));
            return true;
        });
        joinAs(account, role);
        return account;
    }

    void joinAs(String account, MemberRole role) {
        inRealm((keycloak, made) -> {
            store(keycloak).members().join(made, group, keycloak.user(made, account), role);
            return true;
        });
        clock.move(Duration.ofSeconds(1));
    }

    String department(String name) {
        return inRealm((keycloak, made) -> store(keycloak).departments().create(made, group, null, text(name), DEED));
    }

    static DepartmentText text(String name) {
        return new DepartmentText(name, false, null, null, null, null);
    }

    boolean place(String account, List<String> departments) {
        return inRealm((keycloak, made) ->
                store(keycloak).members().place(made, group, keycloak.user(made, account), departments));
    }

    void administer(String account, boolean administrator) {
        inRealm((keycloak, made) -> {
            store(keycloak).members().administer(made, group, keycloak.user(made, account), administrator);
            return true;
        });
    }

    List<String> groupNames(String account) {
        return inRealm((keycloak, made) -> keycloak.user(made, account)
                .getGroupsStream()
                .map(GroupModel::getName)
                .toList());
    }

    MemberPage page(MemberQuery query) {
        return inStore(store -> store.members().page(realm, group, query));
    }

    Member find(String account) {
        return this.<Optional<Member>>inStore(store -> store.members().find(realm, group, account))
                .orElseThrow();
    }

    List<String> due() {
        return this.<List<LeavingMember>>inStore(store -> store.members().due(1000)).stream()
                .map(LeavingMember::userId)
                .toList();
    }

    boolean isEnterprises(String account) {
        return inRealm((keycloak, made) -> DisabledAccount.isEnterprises(keycloak.user(made, account)));
    }

    /** What the account was told of. */
    List<String> kindsOf(String account) {
        return database.call(em -> em.createQuery("select m.kind from UcMessage m where m.userId = :user", String.class)
                .setParameter("user", account)
                .getResultList());
    }
}
