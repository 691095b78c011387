package org.usercenter.auth.registration;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.realname.RealNameChange;

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
        return proof != null && RegistrationProof.proves(proof, person)
                ? new Decision.Create(EnterpriseCreation.certified(proof))
                : verification.decide(person, earlier, source);
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
