package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.RealmCatalogue;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameValidity;
import org.usercenter.storage.realname.ReviewState;

/** Base of the tests of enterprises: a realm as it is imported, with two users. */
abstract class EnterpriseTest extends StoreTest {

    static final Uscc USCC = Uscc.parse("91350100M000100Y43");

    static final EnterpriseContact CONTACT =
            new EnterpriseContact(MobileNumber.parse("13800138000"), "office@example.com", "福州市鼓楼区 1 号", "350001");

    static final NewEnterprise FULL = new NewEnterprise(
            USCC,
            EnterpriseName.parse("示例（福建）有限公司"),
            "limited-company",
            "福州市鼓楼区 2 号",
            LocalDate.of(2046, 12, 31),
            new LegalRepresentative(
                    PersonName.parse("张三丰"), IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
            CONTACT,
            new Consent("2026-11", Instant.parse("2026-11-24T07:59:00.123Z")),
            new Registrant(new Handler(
                    PersonName.parse("李四"),
                    IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, "E12345678"),
                    MobileNumber.parse("13900139000"))));

    static final NewEnterprise SPARSE = new NewEnterprise(
            USCC,
            EnterpriseName.parse("示例合作社"),
            "other",
            null,
            null,
            new LegalRepresentative(PersonName.parse("李四"), null),
            new EnterpriseContact(null, null, null, null),
            new Consent("2026-11", Instant.EPOCH));

    final String other = Fakes.user();

    @BeforeEach
    void theRealmIsImported() {
        database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            RealmModel made = keycloak.createRealm(realm.getId());
            keycloak.groupsAndRoles().createGroup(made, EnterpriseStore.ROOT);
            Stream.of(MemberRole.values()).forEach(member -> made.addRole(member.roleName()));
            keycloak.createUser(made, user);
            keycloak.createUser(made, other);
            return true;
        });
    }

    String create(String account, NewEnterprise enterprise) {
        return inRealm((keycloak, made) -> store(keycloak)
                .enterprises()
                .create(made, keycloak.user(made, account), enterprise, level(), "192.0.2.7"));
    }

    UserCenterStore store(KeycloakModel keycloak) {
        return new JpaUserCenterStore(
                keycloak.entityManager(),
                database,
                crypto,
                (of, account) -> java.util.Optional.empty(),
                new EnterpriseGroups(keycloak.groupsAndRoles()),
                RealNameValidity.UNLIMITED,
                new RealmCatalogue(),
                ObjectStorage.NONE,
                figures,
                written -> {},
                clock);
    }

    <R> R inRealm(BiFunction<KeycloakModel, RealmModel, R> work) {
        return database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            return work.apply(keycloak, keycloak.realm(realm.getId()));
        });
    }

    Enterprise find() {
        return this.<Optional<Enterprise>>inStore(store -> store.enterprises().findByUscc(realm, USCC))
                .orElseThrow();
    }

    RealNameChange level() {
        return new RealNameChange(
                RealNameLevel.VERIFIED, "four-elements", "request 7", clock.instant(), null, ReviewState.NONE);
    }
}
