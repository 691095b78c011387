package org.usercenter.auth.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Created;
import org.usercenter.auth.registration.RegistrationDraft.Used;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.auth.registration.TakenQuestion.Answer;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;

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
        if (agreed == null || password == null) {
            state.goBack(context, RegistrationStep.INFORMATION);
            return;
        }
        EnterpriseInformation proved =
                state.draft().declaresEnterprise() ? null : state.enterprise().orElse(null);
        VerifiedIdentity proof = RegistrationProof.ofEnterprise(context).orElse(null);
        if (proved != null && proof != null) {
            if (proof.level().reaches(RealNameLevel.CERTIFIED)) {
                confirm(context, state, proved, proof, password, agreed);
            } else {
                confirm(context, state, Confirmation.former(context, proved, proof), new Consented(password, agreed));
            }
            return;
        }
        Confirmation.of(context, state)
                .ifPresentOrElse(
                        confirmation -> confirm(context, state, confirmation, new Consented(password, agreed)),
                        () -> state.goBack(context, Confirmation.incomplete(context, state)));
    }

    /** What everybody brings: a hashed password and consent. */
    private record Consented(String password, Agreed agreed) {}

    private void confirm(
            AuthenticationFlowContext context,
            RegistrationState state,
            Confirmation confirmation,
            Consented consented) {
        String source = Source.of(context.getConnection().getRemoteAddr());
        TakenQuestion question = new TakenQuestion(Quota.of(context.getSession(), context.getRealm()), source);
        Answer answer = question.ask(confirmation.mobile(), confirmation::taken);
        if (answer instanceof Answer.Taken taken) {
            taken(context, state, taken.what());
            return;
        }
        if (answer instanceof Answer.NotSaid) {
            refuse(context, state, new Decision.Refuse(PersonVerification.LIMIT, List.of()), "taken:limit");
            return;
        }
        Decision decision = confirmation.decide(state.draft().verification(), source);
        if (decision instanceof Decision.Refuse refusal) {
            // A limit can be reached by the very registration that was faster.
            if (refusal.outcome().equals(PersonVerification.LIMIT)
                    && question.ask(confirmation.mobile(), confirmation::taken) instanceof Answer.Taken meanwhile) {
                taken(context, state, meanwhile.what());
                return;
            }
            refuse(context, state, refusal, "check:" + refusal.outcome());
            return;
        }
        RealNameChange change = ((Decision.Create) decision).change();
        if (change.level() == RealNameLevel.VERIFIED) {
            state.save(state.draft().withMatch(confirmation.subject(), change.evidence()));
        }
        PersonCreation.Result result = confirmation.create(
                consented.password(),
                consented.agreed(),
                change,
                context.getConnection().getRemoteAddr());
        answer(context, state, result, new Asked(confirmation.loginName(), change, confirmation.proof()));
    }

    /** A proved enterprise: nothing is left to be checked at an authority. */
    private void confirm(
            AuthenticationFlowContext context,
            RegistrationState state,
            EnterpriseInformation enterprise,
            VerifiedIdentity proof,
            String password,
            Agreed agreed) {
        EnterpriseApplication application = EnterpriseApplication.proved(enterprise, proof);
        PersonCreation.Result result = new EnterpriseCreation(context.getSession())
                .create(application, password, agreed, context.getConnection().getRemoteAddr());
        answer(context, state, result, new Asked(enterprise.loginName(), application.level(), proof));
    }

    /** Where what does not match can be corrected. */
    @Override
    RegistrationStep previous(RegistrationDraft draft) {
        return draft.declaresEnterprise()
                        && draft.verification().fields().stream()
                                .anyMatch(Set.of(OrganisationForm.NAME, OrganisationForm.USCC)::contains)
                ? RegistrationStep.ORGANISATION
                : super.previous(draft);
    }

    /** What an account was to be created from. */
    private record Asked(LoginName loginName, RealNameChange change, @Nullable VerifiedIdentity proof) {}

    private void answer(
            AuthenticationFlowContext context, RegistrationState state, PersonCreation.Result result, Asked asked) {
        if (result instanceof PersonCreation.Result.Created created) {
            created(context, state, created.userId(), asked);
        } else if (result instanceof PersonCreation.Result.Taken faster) {
            taken(context, state, faster.what());
        } else {
            RegistrationTrail.refused(context, state, "profile");
            state.goBack(context, RegistrationStep.INFORMATION);
        }
    }

    private void created(AuthenticationFlowContext context, RegistrationState state, String userId, Asked asked) {
        String loginName = asked.loginName().value();
        RealNameChange change = asked.change();
        VerifiedIdentity proof = asked.proof();
        Created made = new Created(
                userId,
                loginName,
                change.level().value(),
                change.review().code(),
                LoginFreshness.now(),
                proof == null ? null : Used.of(proof));
        state.save(state.draft().withCreated(made));
        RegistrationTrail.created(context, state, made, proof);
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
            context.challenge(TakenPage.of(context, page(context), state));
            return;
        }
        LoginFormsProvider page = page(context);
        Optional<List<Map<String, String>>> summary = summary(context, state, page);
        if (summary.isEmpty()) {
            state.goBack(context, RegistrationStep.INFORMATION);
            return;
        }
        page.setAttribute("summary", summary.get())
                .setAttribute("subject", state.draft().declaresEnterprise() ? "enterprise" : "");
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
        if (state.draft().declaresEnterprise()) {
            return state.declared().map(enterprise -> EnterpriseSummary.of(enterprise, page::getMessage));
        }
        return state.isEnterprise()
                ? state.enterprise().flatMap(enterprise -> RegistrationProof.ofEnterprise(context)
                        .map(proof -> EnterpriseSummary.of(proof, enterprise, page::getMessage)))
                : state.information().map(person -> PersonSummary.of(person, page::getMessage));
    }
}
