package org.usercenter.auth.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.usercenter.auth.proof.ProvedLevel;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;

/**
 * Of a natural person.
 *
 * @param proof of just that document, whatever the name; null: none
 * @param materials where images of the document are, if there are any
 */
record PersonConfirmation(
        PersonCreation creation,
        PersonVerification verification,
        PersonInformation person,
        @Nullable VerifiedIdentity proof,
        DraftPlace materials)
        implements Confirmation {
    private static final Set<String> UNCORRECTABLE = Set.of(PersonVerification.MISMATCH, PersonVerification.BAD_INPUT);

    @Override
    public MobileNumber mobile() {
        return person.mobile();
    }

    @Override
    public Optional<String> taken() {
        return creation.taken(person);
    }

    @Override
    public Decision decide(Verification earlier, String source) {
        if (proof == null || !RegistrationProof.proves(proof, person)) {
            return verification.decide(person, earlier, source);
        }
        return proof.level().reaches(RealNameLevel.CERTIFIED)
                ? new Decision.Create(ProvedLevel.of(proof))
                : former(verification.decide(person, earlier, source));
    }

    /** What a proof below level 3 brings, such as an old system's, cannot be corrected: the operators see to it. */
    private static Decision former(Decision decision) {
        return decision instanceof Decision.Refuse refusal && UNCORRECTABLE.contains(refusal.outcome())
                ? new Decision.Create(
                        PersonRealName.reviewed(cause(refusal), Instant.ofEpochMilli(Time.currentTimeMillis())))
                : decision;
    }

    private static ReviewCause cause(Decision.Refuse refusal) {
        return refusal.outcome().equals(PersonVerification.MISMATCH) ? ReviewCause.MISMATCH : ReviewCause.BAD_INPUT;
    }

    @Override
    public String subject() {
        return person.subject();
    }

    @Override
    public LoginName loginName() {
        return person.loginName();
    }

    @Override
    public PersonCreation.Result create(String password, Agreed agreed, RealNameChange change, @Nullable String ip) {
        return creation.create(person, password, agreed, change, proof, materials, ip);
    }
}
