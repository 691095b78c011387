package org.usercenter.auth.takeover;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose an account is that was registered with typed data. */
@Tag("L2")
@Tag("L3")
@Tag("L4")
@Tag("L7")
class OwnershipTest {
    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final IdentityDocument DOCUMENT =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");

    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>(Map.of(
            IdentifierKind.USCC + USCC.value(), "firm", IdentifierKind.ID_NUMBER + DOCUMENT.indexValue(), "human"));
    private final List<BoundCertificate> certificates = new ArrayList<>();
    private int lockedUntil;
    private boolean enabled = true;
    private RealNameLevel reached = RealNameLevel.VERIFIED;

    @Test
    void anAccountOfTypedDataIsOpenToAProofOfItsNumber() {
        assertThat(isOpen("firm", enterprise(RealNameLevel.CERTIFIED))).isTrue();
        assertThat(isOpen("human", person())).isTrue();
    }

    @Test
    void aLowerProofContestsNothing() {
        assertThat(isOpen("firm", enterprise(RealNameLevel.VERIFIED))).isFalse();
    }

    @Test
    void anAccountThatWasProvedOnceIsNotOpen() {
        reached = RealNameLevel.CERTIFIED;

        assertThat(isOpen("firm", enterprise(RealNameLevel.CERTIFIED))).isFalse();
    }

    @Test
    void anotherNumbersProofContestsNothing() {
        assertThat(isOpen("other", enterprise(RealNameLevel.CERTIFIED))).isFalse();
    }

    /** A member of staff shows a certificate that names the enterprise too. */
    @Test
    void aProofOfAHumanDoesNotContestTheEnterpriseThatItNames() {
        VerifiedIdentity staff = new VerifiedIdentity(
                "uc-ca",
                "张三",
                new ProvedEnterprise(USCC, EnterpriseName.parse("某某有限公司")),
                new ProvedPerson(List.of(DOCUMENT), PersonName.parse("张三")),
                RealNameLevel.CERTIFIED,
                Map.of());

        assertThat(isOpen("firm", staff)).isFalse();
        assertThat(isOpen("human", staff)).isTrue();
    }

    @Test
    void onceSettledItIsNotOpenAnyMore() {
        Ownership.settle(account("firm"));

        assertThat(isOpen("firm", enterprise(RealNameLevel.CERTIFIED))).isFalse();
    }

    @Test
    void theFirstMomentOfSettlingStays() {
        attributes.put(Ownership.SETTLED, "1");

        Ownership.settle(account("firm"));

        assertThat(attributes).containsEntry(Ownership.SETTLED, "1");
    }

    @Test
    void aStrangersProofSettlesNothing() {
        ownership().settle(account("other"), enterprise(RealNameLevel.CERTIFIED));
        ownership().settle(account("firm"), enterprise(RealNameLevel.VERIFIED));
        ownership().settle(account("firm"), null);

        assertThat(attributes).isEmpty();
    }

    /** It was bound by somebody who was logged in. */
    @Test
    void anAccountWithACertificateOfItsOwnNumberIsNotOpen() {
        certificates.add(certificate(new CertificateHolder("某某有限公司", USCC, null), CertificateState.ACTIVE));

        assertThat(isOpen("firm", enterprise(RealNameLevel.CERTIFIED))).isFalse();
    }

    @Test
    void aDisabledOrAnotherHoldersCertificateLeavesItOpen() {
        certificates.add(certificate(new CertificateHolder("某某有限公司", USCC, null), CertificateState.DISABLED));
        certificates.add(certificate(new CertificateHolder("张三", USCC, DOCUMENT), CertificateState.ACTIVE));

        assertThat(isOpen("firm", enterprise(RealNameLevel.CERTIFIED))).isTrue();
    }

    /** Otherwise it would be open again as soon as the certificate is taken from the account. */
    @Test
    void whoHasBoundACertificateOfItsOwnNumberSettlesItAllTheSame() {
        certificates.add(certificate(new CertificateHolder("某某有限公司", USCC, null), CertificateState.ACTIVE));

        ownership().settle(account("firm"), enterprise(RealNameLevel.CERTIFIED));

        assertThat(attributes).containsKey(Ownership.SETTLED);
    }

    @Test
    void aStrangersFailuresDoNotKeepTheNumbersHolderFromTheQuestion() {
        lockedUntil = LoginFreshness.seconds() + 900;

        assertThat(ownership().lock(account("firm"), enterprise(RealNameLevel.CERTIFIED)))
                .isEmpty();
    }

    @Test
    void aLockCountsWhereNothingIsToBeAsked() {
        lockedUntil = LoginFreshness.seconds() + 900;

        assertThat(ownership().lock(account("firm"), enterprise(RealNameLevel.VERIFIED)))
                .contains(AccountLock.TEMPORARY);
        reached = RealNameLevel.CERTIFIED;
        assertThat(ownership().lock(account("firm"), enterprise(RealNameLevel.CERTIFIED)))
                .contains(AccountLock.TEMPORARY);
    }

    @Test
    void aDisabledAccountIsOpenToNobody() {
        enabled = false;

        assertThat(ownership().lock(account("firm"), enterprise(RealNameLevel.CERTIFIED)))
                .contains(AccountLock.PERMANENT);
    }

    private static BoundCertificate certificate(CertificateHolder holder, CertificateState state) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        NewCertificate certificate = new NewCertificate(
                "vendor",
                new CertificateId("0".repeat(64), BigInteger.ONE, "0".repeat(64)),
                "CN=CA",
                "0".repeat(64),
                holder,
                now.minusSeconds(60),
                now.plusSeconds(3600),
                null);
        return new BoundCertificate("binding", "firm", certificate, now, null, state);
    }

    private boolean isOpen(String account, VerifiedIdentity proof) {
        return ownership().isOpen(account(account), proof);
    }

    private static VerifiedIdentity enterprise(RealNameLevel level) {
        return new VerifiedIdentity(
                "uc-elicence",
                "某某有限公司",
                new ProvedEnterprise(USCC, EnterpriseName.parse("某某有限公司")),
                null,
                level,
                Map.of());
    }

    private static VerifiedIdentity person() {
        return new VerifiedIdentity(
                "guangdong",
                "张三",
                null,
                new ProvedPerson(List.of(DOCUMENT), PersonName.parse("张三")),
                RealNameLevel.CERTIFIED,
                Map.of());
    }

    private UserModel account(String id) {
        return fake(UserModel.class, (p, method, args) -> switch (method.getName()) {
            case "getId" -> id;
            case "isEnabled" -> enabled;
            case "getFirstAttribute" -> attributes.get((String) args[0]);
            case "setSingleAttribute" -> attributes.put((String) args[0], (String) args[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Ownership ownership() {
        IdentifierStore identifiers = fake(
                IdentifierStore.class,
                (p, method, args) -> Optional.ofNullable(holders.get(args[1].toString() + args[2])));
        RealNameStore realNames = fake(
                RealNameStore.class,
                (p, method, args) -> List.of(
                        new RealNameChange(
                                RealNameLevel.REGISTERED, "declared", "", Instant.EPOCH, null, ReviewState.REVIEW),
                        new RealNameChange(reached, "checked", "", Instant.EPOCH, null, ReviewState.NONE))
                        .stream());
        CertificateStore bound = fake(CertificateStore.class, (p, method, args) -> certificates);
        UserLoginFailureModel failures = fake(UserLoginFailureModel.class, (p, method, args) -> lockedUntil);
        UserLoginFailureProvider loginFailures = fake(UserLoginFailureProvider.class, (p, method, args) -> failures);
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> switch (method.getName()) {
            case "identifiers" -> identifiers;
            case "realNames" -> realNames;
            case "certificates" -> bound;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserProvider users = fake(UserProvider.class, (p, method, args) -> account((String) args[1]));
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "getProvider" -> store;
            case "users" -> users;
            case "loginFailures" -> loginFailures;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> switch (method.getName()) {
            case "isBruteForceProtected" -> true;
            case "isPermanentLockout" -> false;
            default -> "realm";
        });
        return new Ownership(session, realm);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
