package org.usercenter.auth.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** Which login proves that the enterprise itself gives its account away, or wants another contact. */
@Tag("A1")
class PresentSideTest {
    private static final String MAIN = "main";
    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final Uscc ANOTHER = Uscc.parse("91440300MA5TEXT03E");
    private static final IdentityDocument ZHANG =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");

    private final RealmModel realm = fake(RealmModel.class, (p, method, args) -> null);
    private final Map<String, String> notes = new HashMap<>();
    private final AuthenticationSessionModel sitting =
            fake(AuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
                case "getUserSessionNotes" -> notes;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final Map<String, BoundCertificate> certificates = new HashMap<>();
    private final UserCenterStore store = store();

    @Test
    void aLoginWithTheEnterprisesCertificateProvesIt() {
        bind(USCC, null, CertificateState.ACTIVE);
        login("uc-ca", "binding");

        PresentSide side = side().orElseThrow();

        assertThat(side.way()).isEqualTo("ca");
        assertThat(side.contact()).isNull();
        assertThat(side.holds(job(), realm, MAIN, PresentContacts::settled)).isTrue();
    }

    @Test
    void aLoginWithTheCertificateOfAMemberOfStaffDoesNot() {
        bind(USCC, ZHANG, CertificateState.ACTIVE);
        login("uc-ca", "binding");

        assertThat(side()).isEmpty();
    }

    @Test
    void aLoginWithTheCertificateOfAnotherEnterpriseDoesNot() {
        bind(ANOTHER, null, CertificateState.ACTIVE);
        login("uc-ca", "binding");

        assertThat(side()).isEmpty();
    }

    @Test
    void aLoginWithACertificateThatIsNotBoundDoesNot() {
        login("uc-ca", "");
        assertThat(side()).isEmpty();

        notes.remove(CertificateBinding.LOGIN_NOTE);
        assertThat(side()).isEmpty();
    }

    @Test
    void aCertificateThatIsTakenOutOfUseMeanwhileProvesNothingAnyMore() {
        bind(USCC, null, CertificateState.ACTIVE);
        login("uc-ca", "binding");
        PresentSide side = side().orElseThrow();

        bind(USCC, null, CertificateState.DISABLED);
        assertThat(side.holds(job(), realm, MAIN, PresentContacts::settled)).isFalse();
        certificates.clear();
        assertThat(side.holds(job(), realm, MAIN, PresentContacts::settled)).isFalse();
    }

    @Test
    void theLicenceProvesItAndThePasswordDoesNot() {
        login("uc-elicence", null);
        assertThat(side()).map(PresentSide::way).contains("elicence");

        login("uc-password", "binding");
        assertThat(side()).isEmpty();
    }

    private Optional<PresentSide> side() {
        return PresentSide.ofLogin(store, realm, MAIN, sitting);
    }

    private void login(String way, @Nullable String binding) {
        notes.put(LoginWay.NOTE, way);
        if (binding != null) {
            notes.put(CertificateBinding.LOGIN_NOTE, binding);
        }
    }

    private void bind(Uscc enterprise, @Nullable IdentityDocument person, CertificateState state) {
        certificates.put(
                "binding",
                new BoundCertificate(
                        "binding",
                        MAIN,
                        new NewCertificate(
                                "gdca",
                                CertificateId.of(new byte[] {1}, BigInteger.ONE, new byte[] {2}),
                                "CN=issuer",
                                "0".repeat(64),
                                new CertificateHolder("某某", enterprise, person),
                                Instant.EPOCH,
                                Instant.MAX,
                                null),
                        Instant.EPOCH,
                        null,
                        state));
    }

    private KeycloakSession job() {
        return fake(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "getProvider" -> store;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private UserCenterStore store() {
        Enterprise own = new Enterprise(
                "group",
                MAIN,
                new NewEnterprise(
                        USCC,
                        EnterpriseName.parse("示例合作社"),
                        "other",
                        null,
                        null,
                        new LegalRepresentative(PersonName.parse("李四"), null),
                        new EnterpriseContact(null, null, null, null),
                        new Consent("2026-11", Instant.EPOCH)),
                RealNameLevel.CERTIFIED,
                ReviewState.NONE);
        EnterpriseStore enterprises = fake(EnterpriseStore.class, (p, method, args) -> switch (method.getName()) {
            case "findByMainAccount" -> args[1].equals(MAIN) ? Optional.of(own) : Optional.empty();
            default -> throw new UnsupportedOperationException(method.getName());
        });
        CertificateStore bound = fake(CertificateStore.class, (p, method, args) -> switch (method.getName()) {
            case "find" -> Optional.ofNullable(certificates.get((String) args[2]));
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(UserCenterStore.class, (p, method, args) -> switch (method.getName()) {
            case "enterprises" -> enterprises;
            case "certificates" -> bound;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
