package org.usercenter.auth.registration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** What a registration that lost a race is told. */
@Tag("R3")
class TakenIdentifiersTest {
    private static final String USCC = "91440300MA5TEXT03E";
    private static final String LOGIN_NAME = "zhangsan";
    private static final String CERTIFICATE = "certificate";

    private final Set<String> taken = new HashSet<>();
    private final RealmModel realm = proxy(RealmModel.class, Map.of());
    private final PersonInformation person =
            PersonForm.accepted(PersonForm.typed(Fakes.form())).orElseThrow();
    private final EnterpriseInformation enterprise = new EnterpriseInformation(
            "other",
            null,
            new LegalRepresentative(PersonName.parse("李四"), null),
            MobileNumber.parse("13800138000", Set.of(MobileRegion.MAINLAND)),
            null,
            null,
            null,
            LoginName.parse(LOGIN_NAME));

    @Test
    void anEnterpriseWhoseCodeIsTakenIsToldThatFirst() {
        taken.addAll(List.of(USCC, LOGIN_NAME, CERTIFICATE));

        assertThat(ofEnterprise()).contains("uscc");
    }

    @Test
    void anEnterpriseThatLostTheLoginNameIsToldThatAndNotThatTheKeyIsAnothers() {
        taken.addAll(List.of(LOGIN_NAME, CERTIFICATE));

        assertThat(ofEnterprise()).contains("username");
    }

    @Test
    void anEnterpriseWhoseCertificateIsBoundIsToldThat() {
        taken.add(CERTIFICATE);

        assertThat(ofEnterprise()).contains("certificate");
    }

    @Test
    void anEnterpriseOfWhichNothingIsTakenIsToldNothing() {
        assertThat(ofEnterprise()).isEmpty();
    }

    @Test
    void aPersonWhoseCertificateIsBoundIsToldThat() {
        taken.add(CERTIFICATE);

        assertThat(ofPerson(proof())).contains("certificate");
    }

    @Test
    void aPersonsNumbersAndLoginNameComeBeforeTheCertificate() {
        taken.addAll(List.of(LOGIN_NAME, CERTIFICATE));
        assertThat(ofPerson(proof())).contains("username");

        taken.add("11010519491231002X");
        assertThat(ofPerson(proof())).contains("id-number");

        taken.add("+8613800138000");
        assertThat(ofPerson(proof())).contains("mobile");
    }

    @Test
    void withoutAProofThereIsNoCertificateToLose() {
        taken.add(CERTIFICATE);

        assertThat(ofPerson(null)).isEmpty();
    }

    private Optional<String> ofEnterprise() {
        return TakenIdentifiers.findAny(session(), realm, Uscc.parse(USCC), enterprise.loginName(), proof());
    }

    private Optional<String> ofPerson(@Nullable VerifiedIdentity proof) {
        return TakenIdentifiers.findAny(session(), realm, person, proof);
    }

    private VerifiedIdentity proof() {
        return new VerifiedIdentity(
                "uc-ca",
                "某某有限公司",
                new ProvedEnterprise(Uscc.parse(USCC), EnterpriseName.parse("某某有限公司")),
                new ProvedPerson(List.of(person.document()), person.name()),
                RealNameLevel.CERTIFIED,
                Map.of());
    }

    private KeycloakSession session() {
        IdentifierStore identifiers = proxy(
                IdentifierStore.class,
                (p, method, args) -> taken.contains((String) args[2]) ? Optional.of("holder") : Optional.empty());
        UserProvider users = proxy(
                UserProvider.class,
                (p, method, args) -> taken.contains((String) args[1]) ? proxy(UserModel.class, Map.of()) : null);
        ProofBinder binder =
                proxy(ProofBinder.class, Map.of("isBound", taken.contains(CERTIFICATE), "kind", "certificate"));
        UserCenterStore store = proxy(UserCenterStore.class, Map.of("identifiers", identifiers));
        return proxy(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "users" -> users;
            case "getProvider" -> args[0] == ProofBinder.class ? binder : store;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, Map<String, ?> answers) {
        return proxy(type, (p, method, args) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answers.get(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
