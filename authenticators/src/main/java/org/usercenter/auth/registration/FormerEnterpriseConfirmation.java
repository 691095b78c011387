package org.usercenter.auth.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.enterprise.EnterpriseClaim;
import org.usercenter.auth.realname.enterprise.EnterpriseRealName;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/**
 * Of an enterprise whose name and code a proof below level 3 brings, such as an old system's: an authority is asked about
 * it as about a declared one. What the proof brings cannot be corrected, so that the operators see to what does not match
 * there.
 *
 * @param proof names an enterprise with its name
 */
record FormerEnterpriseConfirmation(
        EnterpriseCreation creation,
        EnterpriseVerification verification,
        EnterpriseInformation information,
        VerifiedIdentity proof)
        implements Confirmation {
    /** A part of the code was typed, and no authority confirms the whole. */
    static final String NUMBER_UNPROVED = "number-unproved";

    private static final Set<String> BROUGHT = Set.of(OrganisationForm.USCC, OrganisationForm.NAME);

    @Override
    public MobileNumber mobile() {
        return information.mobile();
    }

    @Override
    public Optional<String> taken() {
        return creation.taken(uscc(), loginName(), proof);
    }

    @Override
    public Decision decide(Verification earlier, String source) {
        Decision decision = claim().map(claim -> verification.decide(claim, mobile(), earlier, source))
                .orElseGet(() -> reviewed(ReviewCause.INCOMPLETE));
        return proof.hasTypedNumber() ? whole(decision) : brought(decision);
    }

    /** The rest of the code must not be anybody's choice: without a match there is no account. */
    private static Decision whole(Decision decision) {
        if (decision instanceof Decision.Create create && create.change().level() != RealNameLevel.VERIFIED) {
            boolean unreachable = create.change().review() == ReviewState.REVERIFY;
            return new Decision.Refuse(unreachable ? PersonVerification.UNREACHABLE : NUMBER_UNPROVED, List.of());
        }
        return decision instanceof Decision.Refuse refusal && isBrought(refusal)
                ? new Decision.Refuse(NUMBER_UNPROVED, List.of())
                : decision;
    }

    private static Decision brought(Decision decision) {
        return decision instanceof Decision.Refuse refusal && isBrought(refusal)
                ? reviewed(ReviewCause.MISMATCH)
                : decision;
    }

    private static boolean isBrought(Decision.Refuse refusal) {
        return refusal.outcome().equals(PersonVerification.MISMATCH)
                && refusal.fields().stream().anyMatch(BROUGHT::contains);
    }

    private static Decision reviewed(ReviewCause cause) {
        return new Decision.Create(EnterpriseRealName.reviewed(cause, Instant.ofEpochMilli(Time.currentTimeMillis())));
    }

    /** The four elements; empty when the representative's document is not known. */
    private Optional<EnterpriseClaim> claim() {
        IdentityDocument document = information.representative().document();
        return document == null
                ? Optional.empty()
                : Optional.of(new EnterpriseClaim(
                        uscc(),
                        EnterpriseCreation.name(proof),
                        information.representative().name(),
                        document));
    }

    private Uscc uscc() {
        return EnterpriseCreation.uscc(proof);
    }

    @Override
    public String subject() {
        return claim().map(EnterpriseClaim::subject).orElse("");
    }

    @Override
    public LoginName loginName() {
        return information.loginName();
    }

    @Override
    public PersonCreation.Result create(String password, Agreed agreed, RealNameChange change, @Nullable String ip) {
        return creation.create(EnterpriseApplication.proved(information, proof, change), password, agreed, ip);
    }
}
