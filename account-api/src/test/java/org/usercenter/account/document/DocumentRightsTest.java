package org.usercenter.account.document;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.Suspensions;
import org.usercenter.storage.enterprise.Suspensions.Suspension;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class DocumentRightsTest {

    private static final RealmModel REALM = proxy(RealmModel.class, Map.of());

    @Test
    void everybodyReadsTheirOwn() {
        assertThat(rights("someone", false).mayRead("someone")).isTrue();
    }

    @Test
    void aMainAccountReadsThoseOfItsInternalAccounts() {
        assertThat(rights("main", false).mayRead("internal")).isTrue();
    }

    @Test
    void anotherEnterpriseAndTheInternalAccountsThemselvesReadNothingOfEachOther() {
        assertThat(rights("other-main", false).mayRead("internal")).isFalse();
        assertThat(rights("internal", false).mayRead("main")).isFalse();
    }

    @Test
    void aMainAccountReadsNothingOfWhoIsNotItsInternalAccount() {
        assertThat(rights("main", false).mayRead("person")).isFalse();
    }

    @Test
    void anOperatorReadsAll() {
        assertThat(rights("operator", true).mayRead("person")).isTrue();
    }

    @Test
    @Tag("O1")
    void materialsOfAnAppealAreReadByTheAppealOnly() {
        assertThat(rights("operator", true).mayRead(AppealStore.HOLDER + "1")).isFalse();
    }

    @Test
    void theMainAccountOfASuspendedEnterpriseReadsNothingOfItsInternalAccounts() {
        Suspension suspension = new Suspension(Instant.EPOCH, "tax");

        assertThat(rights("main", false, suspension).mayRead("internal")).isFalse();
        assertThat(rights("main", false, suspension).mayRead("main")).isTrue();
    }

    private static DocumentRights rights(String reader, boolean operator) {
        return rights(reader, operator, null);
    }

    private static DocumentRights rights(String reader, boolean operator, @Nullable Suspension suspension) {
        return new DocumentRights(
                proxy(EnterpriseStore.class, Map.of("internal", enterprise("main"))),
                proxy(Suspensions.class, suspension == null ? Map.of() : Map.of("group", suspension)),
                REALM,
                reader,
                operator);
    }

    private static Enterprise enterprise(String mainAccount) {
        return new Enterprise(
                "group",
                mainAccount,
                new NewEnterprise(
                        Uscc.parse("91350100M000100Y43"),
                        EnterpriseName.parse("深圳某某有限公司"),
                        "company",
                        null,
                        null,
                        new LegalRepresentative(PersonName.parse("张三"), null),
                        new EnterpriseContact(null, null, null, null),
                        new Consent("2026-11", Instant.EPOCH)),
                RealNameLevel.REGISTERED,
                ReviewState.NONE);
    }

    /** Answers by its second argument. */
    private static <T> T proxy(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "findByInternalAccount", "find" -> Optional.ofNullable(answers.get((String) arguments[1]));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
