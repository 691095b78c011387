package org.usercenter.auth.recovery;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts with one mobile and the same masked name are told apart by what they are. */
@Tag("P2")
class ListedAccountTest {

    @ParameterizedTest
    @CsvSource({"USCC, enterprise", "MEMBER_ID_NUMBER, internal", "ID_NUMBER, person", "WECHAT, other"})
    void theKindIsToldBesideTheMaskedName(IdentifierKind held, String kind) {
        assertThat(listed(held)).isEqualTo(new ListedAccount("al***t", kind));
    }

    @Test
    void anAccountThatIsGoneTellsNothing() {
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> "realm");
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        });

        assertThat(ListedAccount.of(session, realm, null)).isEqualTo(new ListedAccount("***", "other"));
    }

    private static ListedAccount listed(IdentifierKind held) {
        IdentifierStore identifiers = fake(
                IdentifierStore.class, (p, method, args) -> args[2] == held ? Optional.of("value") : Optional.empty());
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> identifiers);
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> store);
        UserModel account = fake(
                UserModel.class, (p, method, args) -> method.getName().equals("getUsername") ? "alice-merchant" : "u");
        return ListedAccount.of(session, fake(RealmModel.class, (p, method, args) -> "realm"), account);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
