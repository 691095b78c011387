package org.usercenter.auth.handover;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What of the former manager's is listed, and what is taken of it. */
@Tag("A1")
class BelongingsTest {
    private static final String MOBILE = "+8613800138000";

    private final List<String> mobiles = new ArrayList<>();
    private final List<CredentialModel> credentials = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    @Test
    void aLoginMobileIsListedMaskedAndTaken() {
        mobiles.add(MOBILE);

        assertThat(belongings().list(null)).singleElement().satisfies(listed -> {
            assertThat(listed.kind()).isEqualTo(Belonging.Kind.MOBILE);
            assertThat(listed.name()).contains("*").doesNotContain(MOBILE.substring(3));
        });
        belongings().release(List.of(), null);

        assertThat(mobiles).isEmpty();
    }

    @Test
    void aLoginMobileThatIsKeptStays() {
        mobiles.add(MOBILE);

        belongings().release(ids(), null);

        assertThat(mobiles).containsExactly(MOBILE);
    }

    @Test
    void everyCredentialButThePasswordAndEarlierOnesIsListedAndTaken() {
        credential("1", "password", null);
        credential("2", "otp", "旧手机");
        credential("3", "webauthn", null);
        credential("4", "password-history", null);

        assertThat(belongings().list(null))
                .extracting(Belonging::kind, Belonging::name, Belonging::detail)
                .containsExactly(
                        tuple(Belonging.Kind.CREDENTIAL, "otp", "旧手机"),
                        tuple(Belonging.Kind.CREDENTIAL, "webauthn", ""));
        belongings().release(List.of(), null);

        assertThat(credentials).extracting(CredentialModel::getId).containsExactly("1", "4");
    }

    @Test
    void aCredentialThatIsKeptStaysAndTheOthersGo() {
        credential("2", "otp", null);
        List<String> kept = ids();
        credential("3", "webauthn", null);

        belongings().release(kept, null);

        assertThat(credentials).extracting(CredentialModel::getId).containsExactly("2");
    }

    @Test
    void whatIsOpenInThisBrowserIsNotCountedAmongTheOthers() {
        open.addAll(List.of("here", "there"));

        assertThat(belongings().list("here")).singleElement().satisfies(listed -> {
            assertThat(listed.kind()).isEqualTo(Belonging.Kind.SESSIONS);
            assertThat(listed.name()).isEqualTo("1");
        });
        assertThat(Belongings.isKept(belongings().keptSessions("here"), "there"))
                .isTrue();
        assertThat(Belongings.isKept(belongings().keptSessions("here"), "here")).isFalse();
    }

    private List<String> ids() {
        return belongings().list(null).stream().map(Belonging::id).toList();
    }

    private void credential(String id, String type, @Nullable String label) {
        CredentialModel credential = new CredentialModel();
        credential.setId(id);
        credential.setType(type);
        credential.setUserLabel(label);
        credentials.add(credential);
    }

    private Belongings belongings() {
        IdentifierStore identifiers = fake(
                IdentifierStore.class,
                Map.of(
                        "values",
                        arguments ->
                                arguments[2] == IdentifierKind.MOBILE ? List.copyOf(mobiles).stream() : Stream.empty(),
                        "remove",
                        arguments -> mobiles.remove((String) arguments[3])));
        CertificateStore certificates = fake(CertificateStore.class, Map.of("ofAccount", arguments -> List.of()));
        UserCenterStore store = fake(
                UserCenterStore.class,
                Map.of("identifiers", arguments -> identifiers, "certificates", arguments -> certificates));
        UserProvider users =
                fake(UserProvider.class, Map.of("getFederatedIdentitiesStream", arguments -> Stream.empty()));
        UserSessionProvider sessions = fake(
                UserSessionProvider.class,
                Map.of(
                        "getUserSessionsStream",
                        arguments -> open.stream().map(BelongingsTest::opened),
                        "getOfflineUserSessionsStream",
                        arguments -> Stream.empty()));
        KeycloakSession session = fake(
                KeycloakSession.class,
                Map.of(
                        "getProvider", arguments -> store,
                        "users", arguments -> users,
                        "sessions", arguments -> sessions));
        SubjectCredentialManager manager = fake(
                SubjectCredentialManager.class,
                Map.of(
                        "getStoredCredentialsStream",
                        arguments -> List.copyOf(credentials).stream(),
                        "removeStoredCredentialById",
                        arguments -> credentials.removeIf(each -> each.getId().equals(arguments[0]))));
        UserModel account =
                fake(UserModel.class, Map.of("getId", arguments -> "main", "credentialManager", arguments -> manager));
        return new Belongings(session, fake(RealmModel.class, Map.of("getId", arguments -> "realm")), account);
    }

    private static UserSessionModel opened(String id) {
        return fake(UserSessionModel.class, Map.of("getId", arguments -> id));
    }

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> replies) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> reply = replies.get(method.getName());
                    if (reply == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Object result = reply.apply(arguments == null ? new Object[0] : arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
