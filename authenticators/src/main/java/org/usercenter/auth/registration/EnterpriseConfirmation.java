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
 * Of a declared enterprise.
 *
 * @param materials where its materials are
 */
record EnterpriseConfirmation(
        EnterpriseCreation creation,
        EnterpriseVerification verification,
        DeclaredEnterprise enterprise,
        DraftPlace materials)
        implements Confirmation {

    @Override
    public MobileNumber mobile() {
        return enterprise.information().mobile();
    }

    @Override
    public Optional<String> taken() {
        return creation.taken(enterprise.organisation().uscc(), loginName(), null);
    }

    @Override
    public Decision decide(Verification earlier, String source) {
        return verification.decide(enterprise, earlier, source);
    }

    @Override
    public String subject() {
        return enterprise.claim().subject();
    }

    @Override
    public LoginName loginName() {
        return enterprise.information().loginName();
    }

    /** What is declared is typed. */
    @Override
    public @Nullable VerifiedIdentity proof() {
        return null;
    }

    @Override
    public PersonCreation.Result create(String password, Agreed agreed, RealNameChange change, @Nullable String ip) {
        return creation.create(EnterpriseApplication.declared(enterprise, change, materials), password, agreed, ip);
    }
}
