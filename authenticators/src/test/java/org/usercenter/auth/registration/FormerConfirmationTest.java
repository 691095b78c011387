package org.usercenter.auth.registration;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.auth.realname.enterprise.EnterpriseField;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise that an old system knows, as the authority sees it. */
@Tag("P4")
class FormerConfirmationTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final DeclaredEnterprise declared = DeclaredEnterprise.accepted(
                    DeclaredEnterpriseTest.ORGANISATION, DeclaredEnterpriseTest.PEOPLE)
            .orElseThrow();
    private final Map<String, String> evidence = new HashMap<>(Map.of("key", "1"));

    @Test
    void aMatchGivesLevelTwoAsToEverybody() {
        assertThat(created(new EnterpriseCheckResult.Match("tencent:1")).level())
                .isEqualTo(RealNameLevel.VERIFIED);
    }

    @Test
    void whatTheOldSystemBroughtAndDoesNotMatchGoesToTheOperators() {
        RealNameChange change = created(new EnterpriseCheckResult.Mismatch(Set.of(EnterpriseField.NAME)));

        assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(change.review()).isEqualTo(ReviewState.REVIEW);
    }

    @Test
    void whatWasTypedAndDoesNotMatchIsToBeCorrected() {
        assertThat(decide(new EnterpriseCheckResult.Mismatch(Set.of(EnterpriseField.REPRESENTATIVE))))
                .isEqualTo(new Decision.Refuse("mismatch", List.of("legalRepresentative")));
    }

    @Test
    void aCodeOfWhichAPartWasTypedNeedsAMatch() {
        evidence.put(VerifiedIdentity.TYPED_NUMBER, "organisation-code");
        Decision unproved = new Decision.Refuse("number-unproved", List.of());

        assertThat(created(new EnterpriseCheckResult.Match("tencent:1")).level())
                .isEqualTo(RealNameLevel.VERIFIED);
        assertThat(decide(new EnterpriseCheckResult.NoRecord())).isEqualTo(unproved);
        assertThat(decide(new EnterpriseCheckResult.NotCovered())).isEqualTo(unproved);
        assertThat(decide(new EnterpriseCheckResult.NotInBusiness())).isEqualTo(unproved);
        assertThat(decide(new EnterpriseCheckResult.Mismatch(Set.of(EnterpriseField.USCC))))
                .isEqualTo(unproved);
    }

    @Test
    void itIsTriedLaterWhileNobodyCanBeAsked() {
        assertThat(created(new EnterpriseCheckResult.Unavailable()).review()).isEqualTo(ReviewState.REVERIFY);

        evidence.put(VerifiedIdentity.TYPED_NUMBER, "organisation-code");

        assertThat(decide(new EnterpriseCheckResult.Unavailable()))
                .isEqualTo(new Decision.Refuse("unreachable", List.of()));
    }

    private RealNameChange created(EnterpriseCheckResult answer) {
        return ((Decision.Create) decide(answer)).change();
    }

    private Decision decide(EnterpriseCheckResult answer) {
        VerifiedIdentity proof = new VerifiedIdentity(
                "uc-legacy",
                "老企业有限公司",
                new ProvedEnterprise(Uscc.parse("91440300MA5TEXT03E"), EnterpriseName.parse("老企业有限公司")),
                null,
                RealNameLevel.REGISTERED,
                evidence);
        CheckLimits unlimited = new CheckLimits() {
            @Override
            public Verdict take(Attempt attempt) {
                return Verdict.FREE;
            }

            @Override
            public void giveBack(Attempt attempt) {
                // Nothing was counted.
            }

            @Override
            public void notFailed(Attempt attempt) {
                // Nothing was counted.
            }
        };
        KeycloakSession unused = (KeycloakSession) Proxy.newProxyInstance(
                KeycloakSession.class.getClassLoader(), new Class<?>[] {KeycloakSession.class}, (p, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new FormerEnterpriseConfirmation(
                        new EnterpriseCreation(unused),
                        new EnterpriseVerification(
                                claim -> {
                                    assertThat(claim.name().value()).isEqualTo("老企业有限公司");
                                    return answer;
                                },
                                unlimited,
                                false,
                                Clock.fixed(NOW, ZoneOffset.UTC)),
                        declared.information(),
                        proof)
                .decide(Verification.NONE, "192.0.2.1");
    }
}
