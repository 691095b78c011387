package org.usercenter.auth.registration;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonField;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** A person whom an old system or a proof of level 3 brings, as the authority sees him. */
@Tag("P4")
class FormerPersonTest {
    private static final PersonCheckResult MISMATCH = new PersonCheckResult.Mismatch(Set.of(PersonField.NAME));

    private final PersonInformation person =
            PersonForm.accepted(PersonForm.typed(Fakes.form())).orElseThrow();
    private int asked;

    @Test
    void whomTheOldSystemBringsIsCheckedAsEverybody() {
        RealNameChange change =
                created(RealNameLevel.REGISTERED, person.name(), new PersonCheckResult.Match("tencent:1"));

        assertThat(change.level()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatItBringsAndDoesNotMatchGoesToTheOperators() {
        RealNameChange change = created(RealNameLevel.REGISTERED, person.name(), MISMATCH);

        assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(change.review()).isEqualTo(ReviewState.REVIEW);
    }

    @Test
    void aNameThatWasTypedIsToBeCorrected() {
        assertThat(decide(RealNameLevel.REGISTERED, null, MISMATCH))
                .isEqualTo(new Decision.Refuse("mismatch", List.of("name")));
    }

    @Test
    void aProofOfLevelThreeNeedsNoAuthority() {
        RealNameChange change = created(RealNameLevel.CERTIFIED, person.name(), MISMATCH);

        assertThat(change.level()).isEqualTo(RealNameLevel.CERTIFIED);
        assertThat(asked).isZero();
    }

    private RealNameChange created(RealNameLevel level, PersonName proved, PersonCheckResult answer) {
        return ((Decision.Create) decide(level, proved, answer)).change();
    }

    private Decision decide(RealNameLevel level, @Nullable PersonName proved, PersonCheckResult answer) {
        VerifiedIdentity proof = new VerifiedIdentity(
                "uc-legacy", "old", null, new ProvedPerson(List.of(person.document()), proved), level, Map.of());
        CheckLimits unlimited = (CheckLimits) Proxy.newProxyInstance(
                CheckLimits.class.getClassLoader(),
                new Class<?>[] {CheckLimits.class},
                (p, method, args) -> method.getName().equals("take") ? CheckLimits.Verdict.FREE : null);
        KeycloakSession unused = (KeycloakSession) Proxy.newProxyInstance(
                KeycloakSession.class.getClassLoader(), new Class<?>[] {KeycloakSession.class}, (p, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        PersonVerification verification = new PersonVerification(
                (name, document) -> {
                    asked++;
                    return answer;
                },
                unlimited,
                false,
                Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC));
        return new PersonConfirmation(
                        new PersonCreation(unused), verification, person, proof, new DraftPlace("root.tab"))
                .decide(Verification.NONE, "192.0.2.1");
    }
}
