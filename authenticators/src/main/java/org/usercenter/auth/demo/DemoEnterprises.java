package org.usercenter.auth.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.demo.DemoAccount.DemoDepartment;
import org.usercenter.auth.demo.DemoAccount.DemoEnterprise;
import org.usercenter.auth.demo.DemoAccount.DemoMembership;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;

/** Enterprises of the demo, their departments, members and opened business roles. */
final class DemoEnterprises {
    private static final Deed DEED = new Deed(null, "demo", null);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserCenterStore store;

    DemoEnterprises(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = session.getProvider(UserCenterStore.class);
    }

    void create(UserModel mainAccount, DemoAccount account, DemoEnterprise enterprise, RealNameChange level) {
        NewEnterprise particulars = new NewEnterprise(
                Uscc.parse(enterprise.uscc()),
                EnterpriseName.parse(account.name()),
                "limited-company",
                null,
                null,
                new LegalRepresentative(PersonName.parse(enterprise.representative()), null),
                new EnterpriseContact(null, null, null, null),
                DemoAccounts.consent(realm));
        String groupId = store.enterprises().create(realm, mainAccount, particulars, level, null);
        grant(new Holder.Enterprise(groupId), account.business());
        create(groupId, null, enterprise.departments());
    }

    private void create(String groupId, @Nullable String parentId, List<DemoDepartment> departments) {
        departments.forEach(each -> {
            DepartmentText text =
                    new DepartmentText(each.name(), each.branch(), null, each.manager(), each.contact(), each.notes());
            String id = store.departments().create(realm, groupId, parentId, text, DEED);
            create(groupId, id, each.departments());
        });
    }

    void join(UserModel member, DemoMembership membership) {
        Enterprise enterprise = store.enterprises()
                .findByUscc(realm, Uscc.parse(membership.uscc()))
                .orElseThrow();
        GroupModel group = session.groups().getGroupById(realm, enterprise.groupId());
        for (String name : List.of(EnterpriseStore.MEMBERS, membership.role())) {
            group = Objects.requireNonNull(session.groups().getGroupByName(realm, group, name));
        }
        member.joinGroup(group);
        List<String> departments = membership.departments().stream()
                .flatMap(path -> store.departments().at(realm, enterprise.groupId(), List.of(path.split("/"))).stream())
                .toList();
        store.members().place(realm, enterprise.groupId(), member, departments);
        grant(new Holder.Member(enterprise.groupId(), member.getId()), membership.business());
    }

    /** Clients and roles that the realm lacks are left out. */
    void grant(Holder holder, Map<String, List<String>> business) {
        business.forEach((clientId, names) -> {
            ClientModel client = realm.getClientByClientId(clientId);
            if (client != null) {
                List<String> roles = names.stream()
                        .map(client::getRole)
                        .flatMap(Stream::ofNullable)
                        .map(RoleModel::getId)
                        .toList();
                store.grants().grant(realm, holder, client.getId(), roles, DEED);
            }
        });
    }
}
