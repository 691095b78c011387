package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** Base of the tests of business roles: two enterprises, and somebody who is invited into both. */
abstract class BusinessTest extends StoreTest {

    static final Uscc USCC_A = Uscc.parse("91350100M000100Y43");
    static final Uscc USCC_B = Uscc.parse("91440300MA5TEXT03E");
    static final Deed DEED = new Deed("operator-1", "uc-ca", "192.0.2.7");

    /** Ids of clients and roles are Keycloak's, each test has its own. */
    final String client = Fakes.user();

    final String bidder = Fakes.user();
    final String viewer = Fakes.user();
    final String member = Fakes.user();
    final String ownerB = Fakes.user();

    @SuppressWarnings("NullAway.Init") // set before each test
    String a;

    @SuppressWarnings("NullAway.Init") // set before each test
    String b;

    @BeforeEach
    void twoEnterprisesAndOneMember() {
        inRealm((keycloak, made) -> {
            keycloak.groupsAndRoles().createGroup(made, EnterpriseStore.ROOT);
            Stream.of(MemberRole.values()).forEach(role -> made.addRole(role.roleName()));
            keycloak.createUser(made, member);
            return true;
        });
        a = create(user, USCC_A, "甲公司");
        b = create(ownerB, USCC_B, "乙公司");
        join(USCC_A, "invited");
        join(USCC_B, "invited");
    }

    Holder.Enterprise enterpriseA() {
        return new Holder.Enterprise(a);
    }

    Holder.Member memberOfA() {
        return new Holder.Member(a, member);
    }

    Holder.Member memberOfB() {
        return new Holder.Member(b, member);
    }

    void join(Uscc uscc, String role) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).joinGroup(members(keycloak, made, uscc, role));
            return true;
        });
    }

    void leave(Uscc uscc, String role) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).leaveGroup(members(keycloak, made, uscc, role));
            return true;
        });
    }

    static GroupModel members(KeycloakModel keycloak, RealmModel made, Uscc uscc, String role) {
        GroupModel root = keycloak.groupsAndRoles().getGroupByName(made, null, EnterpriseStore.ROOT);
        GroupModel enterprise = keycloak.groupsAndRoles().getGroupByName(made, root, uscc.value());
        GroupModel members = keycloak.groupsAndRoles().getGroupByName(made, enterprise, EnterpriseStore.MEMBERS);
        return keycloak.groupsAndRoles().getGroupByName(made, members, role);
    }

    String create(String mainAccount, Uscc uscc, String name) {
        NewEnterprise enterprise = new NewEnterprise(
                uscc,
                EnterpriseName.parse(name),
                "other",
                null,
                null,
                new LegalRepresentative(PersonName.parse("李四"), null),
                new EnterpriseContact(null, null, null, null),
                new Consent("2026-11", Instant.EPOCH));
        RealNameChange level = new RealNameChange(
                RealNameLevel.VERIFIED, "four-elements", "request 7", clock.instant(), null, ReviewState.NONE);
        return inRealm((keycloak, made) -> store(keycloak.entityManager())
                .enterprises()
                .create(made, keycloak.createUser(made, mainAccount), enterprise, level, null));
    }

    <R> R inRealm(BiFunction<KeycloakModel, RealmModel, R> work) {
        return database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            RealmModel made = keycloak.groupsAndRoles().getRealm(realm.getId());
            return work.apply(keycloak, made == null ? keycloak.createRealm(realm.getId()) : made);
        });
    }
}
