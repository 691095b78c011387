package org.usercenter.auth.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Created;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.auth.registration.TakenQuestion.Answer;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.realname.RealNameChange;

/** Summary of what was typed; when it is confirmed, the check at the authority and the creation of the account. */
final class RegistrationVerificationAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-verification.ftl";

    RegistrationVerificationAuthenticator() {
        super(RegistrationStep.VERIFICATION);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        challenge(context, state, null);
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        ConfirmLock lock = new ConfirmLock(
                context.getSession().singleUseObjects(),
                context.getRealm().getId(),
                state.draft().id());
        ConfirmLock.Outcome outcome =
                lock.run(() -> confirm(context, state), () -> state.draft().created() != null);
        switch (outcome) {
            case ANSWERED -> {
                return;
            }
            case IN_PROGRESS -> challenge(context, state, "uc.register.verification.in-progress");
            // Keycloak would show an error page without a way back; everything typed is still there.
            case FAILED -> challenge(context, state, "uc.register.verification.failed");
        }
    }

    private void confirm(AuthenticationFlowContext context, RegistrationState state) {
        Agreed agreed = state.draft().agreed();
        String password = state.draft().information().password();
        PersonInformation person = state.information().orElse(null);
        EnterpriseInformation enterprise = state.enterprise().orElse(null);
        VerifiedIdentity proof = RegistrationProof.ofEnterprise(context).orElse(null);
        boolean ended = RegistrationProof.ended(
                state.draft().information().typed(),
                RegistrationProof.of(context).orElse(null));
        if (agreed != null && password != null && person != null && !ended) {
            confirm(context, state, person, password, agreed);
        } else if (agreed != null && password != null && enterprise != null && proof != null) {
            confirm(context, state, enterprise, proof, password, agreed);
        } else {
            state.goBack(context, RegistrationStep.INFORMATION);
        }
    }

    private void confirm(
            AuthenticationFlowContext context,
            RegistrationState state,
            PersonInformation person,
            String password,
            Agreed agreed) {
        PersonCreation creation = new PersonCreation(context.getSession());
        String source = Source.of(context.getConnection().getRemoteAddr());
        TakenQuestion question = new TakenQuestion(Quota.of(context.getSession(), context.getRealm()), source);
        Answer answer = question.ask(person.mobile(), () -> creation.taken(person));
        if (answer instanceof Answer.Taken taken) {
            taken(context, state, taken.what());
            return;
        }
        if (answer instanceof Answer.NotSaid) {
            refuse(context, state, new Decision.Refuse(PersonVerification.LIMIT, List.of()), "taken:limit");
            return;
        }
        VerifiedIdentity proof = RegistrationProof.of(context)
                .filter(kept -> RegistrationProof.isOf(kept, person))
                .orElse(null);
        Decision decision = proof != null && RegistrationProof.proves(proof, person)
                ? new Decision.Create(EnterpriseCreation.certified(proof))
                : verification(context).decide(person, state.draft().verification(), source);
        if (decision instanceof Decision.Refuse refusal) {
            // A limit can be reached by the very registration that was faster.
            if (refusal.outcome().equals(PersonVerification.LIMIT)
                    && question.ask(person.mobile(), () -> creation.taken(person)) instanceof Answer.Taken meanwhile) {
                taken(context, state, meanwhile.what());
                return;
            }
            refuse(context, state, refusal, "check:" + refusal.outcome());
            return;
        }
        RealNameChange change = ((Decision.Create) decision).change();
        if (change.way().equals(PersonRealName.WAY_TWO_ELEMENTS)) {
            state.save(state.draft().withMatch(person.subject(), change.evidence()));
        }
        PersonCreation.Result result = creation.create(
                person, password, agreed, change, proof, context.getConnection().getRemoteAddr());
        answer(context, state, result, person.loginName(), change);
    }

    /** A proved enterprise: nothing is left to be checked at an authority. */
    private void confirm(
            AuthenticationFlowContext context,
            RegistrationState state,
            EnterpriseInformation enterprise,
            VerifiedIdentity proof,
            String password,
            Agreed agreed) {
        PersonCreation.Result result = new EnterpriseCreation(context.getSession())
                .create(
                        enterprise,
                        proof,
                        password,
                        agreed,
                        context.getConnection().getRemoteAddr());
        answer(context, state, result, enterprise.loginName(), EnterpriseCreation.certified(proof));
    }

    private void answer(
            AuthenticationFlowContext context,
            RegistrationState state,
            PersonCreation.Result result,
            LoginName loginName,
            RealNameChange change) {
        if (result instanceof PersonCreation.Result.Created created) {
            created(context, state, loginName.value(), created.userId(), change);
        } else if (result instanceof PersonCreation.Result.Taken faster) {
            taken(context, state, faster.what());
        } else {
            RegistrationTrail.refused(context, state, "profile");
            state.goBack(context, RegistrationStep.INFORMATION);
        }
    }

    private void created(
            AuthenticationFlowContext context,
            RegistrationState state,
            String loginName,
            String userId,
            RealNameChange change) {
        state.save(state.draft()
                .withCreated(new Created(
                        userId,
                        loginName,
                        change.level().value(),
                        change.review().code())));
        RegistrationTrail.created(context, state, userId, loginName);
        passOn(context, state);
    }

    private void refuse(
            AuthenticationFlowContext context, RegistrationState state, Decision.Refuse refusal, String reason) {
        state.save(state.draft().withOutcome(refusal.outcome(), refusal.fields()));
        RegistrationTrail.refused(context, state, reason);
        challenge(context, state, null);
    }

    private void taken(AuthenticationFlowContext context, RegistrationState state, String what) {
        state.save(state.draft().withTaken(what));
        RegistrationTrail.refused(context, state, "taken:" + what);
        challenge(context, state, null);
    }

    private void challenge(AuthenticationFlowContext context, RegistrationState state, @Nullable String info) {
        Verification verification = state.draft().verification();
        if (verification.taken() != null) {
            context.challenge(TakenPage.of(page(context), state));
            return;
        }
        LoginFormsProvider page = page(context);
        Optional<List<Map<String, String>>> summary = summary(context, state, page);
        if (summary.isEmpty()) {
            state.goBack(context, RegistrationStep.INFORMATION);
            return;
        }
        page.setAttribute("summary", summary.get());
        if (verification.outcome() != null) {
            page.setAttribute("outcome", verification.outcome()).setAttribute("mismatched", verification.fields());
        }
        if (info != null) {
            page.setInfo(info);
        }
        context.challenge(page.createForm(PAGE));
    }

    private static Optional<List<Map<String, String>>> summary(
            AuthenticationFlowContext context, RegistrationState state, LoginFormsProvider page) {
        return state.isEnterprise()
                ? state.enterprise().flatMap(enterprise -> RegistrationProof.ofEnterprise(context)
                        .map(proof -> EnterpriseSummary.of(proof, enterprise, page::getMessage)))
                : state.information().map(person -> PersonSummary.of(person, page::getMessage));
    }

    private static PersonVerification verification(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        RegistrationConfig config = new RegistrationConfig(context.getAuthenticatorConfig());
        IdentityCheck configured = session.getProvider(IdentityCheck.class);
        IdentityCheck authority =
                configured == null ? (name, document) -> new PersonCheckResult.Unavailable() : configured;
        CheckLimits limits = new StoredCheckLimits(
                Quota.of(session, context.getRealm()),
                config.triesPerHour(),
                config.sourceTriesPerHour(),
                config.realmChecksPerDay());
        return new PersonVerification(authority, limits, config.refusesWhenUnreachable(), Clock.systemUTC());
    }
}
