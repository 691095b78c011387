package org.usercenter.auth.registration;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.material.Materials;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.enterprise.EnterpriseCheck;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.realname.RealNameChange;

/** What is declared and complete, up to the account that comes of it. Nothing of it holds a transaction open. */
interface Confirmation {

    /** Proved mobile of the registrant. */
    MobileNumber mobile();

    /** What of it belongs to another account, see {@link TakenIdentifiers}. */
    Optional<String> taken();

    /** Whether, and at which level, an account is created. May ask an authority. */
    Decision decide(Verification earlier, String source);

    /** What an authority compares, in one text. */
    String subject();

    LoginName loginName();

    /** The proof that the account is made with; null: none. */
    @Nullable
    VerifiedIdentity proof();

    /**
     * Creates the account.
     *
     * @param password JSON of the hashed password
     */
    PersonCreation.Result create(String password, Agreed agreed, RealNameChange change, @Nullable String ip);

    /** Of whatever is registered; empty when something of it is missing. */
    static Optional<Confirmation> of(AuthenticationFlowContext context, RegistrationState state) {
        if (state.draft().declaresEnterprise()) {
            return state.declared()
                    .filter(enterprise -> materialsComplete(context, enterprise))
                    .map(enterprise -> enterprise(context, enterprise));
        }
        VerifiedIdentity proof = RegistrationProof.of(context).orElse(null);
        return state.information()
                .filter(person ->
                        !RegistrationProof.ended(state.draft().information().typed(), proof))
                .map(person -> person(context, person, proof));
    }

    /** The page on which something is missing when there is nothing to confirm. */
    static RegistrationStep incomplete(AuthenticationFlowContext context, RegistrationState state) {
        boolean licence = !state.draft().declaresEnterprise()
                || Materials.of(context)
                        .missing(EnterpriseMaterials.ofOrganisation().keySet())
                        .isEmpty();
        return licence ? RegistrationStep.INFORMATION : RegistrationStep.ORGANISATION;
    }

    private static boolean materialsComplete(AuthenticationFlowContext context, DeclaredEnterprise enterprise) {
        Materials materials = Materials.of(context);
        return materials.missing(EnterpriseMaterials.ofOrganisation().keySet()).isEmpty()
                && materials.missing(enterprise.materialsOfPeople()).isEmpty();
    }

    private static Confirmation enterprise(AuthenticationFlowContext context, DeclaredEnterprise enterprise) {
        return new EnterpriseConfirmation(
                new EnterpriseCreation(context.getSession()),
                enterpriseVerification(context),
                enterprise,
                Materials.of(context).place());
    }

    private static EnterpriseVerification enterpriseVerification(AuthenticationFlowContext context) {
        EnterpriseCheck configured = context.getSession().getProvider(EnterpriseCheck.class);
        EnterpriseCheck authority = configured == null ? claim -> new EnterpriseCheckResult.Unavailable() : configured;
        RegistrationConfig config = new RegistrationConfig(context.getAuthenticatorConfig());
        return new EnterpriseVerification(
                authority, limits(context, config), config.refusesWhenUnreachable(), Clock.systemUTC());
    }

    /** Of an enterprise that a proof below level 3 names. */
    static Confirmation former(
            AuthenticationFlowContext context, EnterpriseInformation information, VerifiedIdentity proof) {
        return new FormerEnterpriseConfirmation(
                new EnterpriseCreation(context.getSession()), enterpriseVerification(context), information, proof);
    }

    private static Confirmation person(
            AuthenticationFlowContext context, PersonInformation person, @Nullable VerifiedIdentity proof) {
        KeycloakSession session = context.getSession();
        IdentityCheck configured = session.getProvider(IdentityCheck.class);
        IdentityCheck authority =
                configured == null ? (name, document) -> new PersonCheckResult.Unavailable() : configured;
        RegistrationConfig config = new RegistrationConfig(context.getAuthenticatorConfig());
        return new PersonConfirmation(
                new PersonCreation(session),
                new PersonVerification(
                        authority, limits(context, config), config.refusesWhenUnreachable(), Clock.systemUTC()),
                person,
                proof != null && RegistrationProof.isOf(proof, person) ? proof : null,
                Materials.of(context).place());
    }

    private static CheckLimits limits(AuthenticationFlowContext context, RegistrationConfig config) {
        return new StoredCheckLimits(
                Quota.of(context.getSession(), context.getRealm()),
                config.triesPerHour(),
                config.sourceTriesPerHour(),
                config.realmChecksPerDay());
    }
}
