package org.usercenter.account.member;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Fake;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.member.ContactHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether an enterprise is reached at somebody's own mobile or email. */
@Tag("A5")
@Tag("A6")
final class ContactHolderTest {
    private static final EnterpriseContact BOTH =
            new EnterpriseContact(MobileNumber.parse("13800138000"), "Office@Example.com", null, null);
    private static final EnterpriseContact NONE = new EnterpriseContact(null, null, null, null);

    private final Map<IdentifierKind, String> identifiers = new EnumMap<>(IdentifierKind.class);

    @Test
    void whoLogsInWithTheMobileHoldsIt() {
        identifiers.put(IdentifierKind.MOBILE, "+8613800138000");

        assertThat(holds(BOTH, null)).isTrue();
    }

    @Test
    void aMainAccountOfAnotherEnterpriseThatIsReachedThereHoldsItToo() {
        identifiers.put(IdentifierKind.CONTACT_MOBILE, "+8613800138000");

        assertThat(holds(BOTH, null)).isTrue();
    }

    @Test
    void anEmailIsTheSameHoweverItIsWritten() {
        assertThat(holds(BOTH, "OFFICE@example.com")).isTrue();
        assertThat(holds(BOTH, "office@example.org")).isFalse();
    }

    @Test
    void whoIsReachedElsewhereHoldsNothing() {
        identifiers.put(IdentifierKind.MOBILE, "+8613900139000");
        identifiers.put(IdentifierKind.CONTACT_EMAIL, "other@example.com");

        assertThat(holds(BOTH, "other@example.com")).isFalse();
    }

    @Test
    void anEnterpriseWithoutContactsIsReachedAtNobody() {
        identifiers.put(IdentifierKind.MOBILE, "+8613800138000");

        assertThat(holds(NONE, "office@example.com")).isFalse();
    }

    private boolean holds(EnterpriseContact contact, @Nullable String email) {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getId", arguments -> "realm"));
        UserModel member =
                Fake.of(UserModel.class, Map.of("getId", arguments -> "member", "getEmail", arguments -> email));
        IdentifierStore known = Fake.of(
                IdentifierStore.class,
                Map.of("values", arguments -> Stream.ofNullable(identifiers.get((IdentifierKind) arguments[2]))));
        UserCenterStore store = Fake.of(UserCenterStore.class, Map.of("identifiers", arguments -> known));
        return new ContactHolder(store, realm, contact).is(member);
    }
}
