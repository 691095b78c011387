package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.material.Materials;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.RegistrationDraft.Information;
import org.usercenter.auth.registration.TakenQuestion.Answer;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;

/** Name, document, mobile, email, login name and password of the registrant. */
final class RegistrationPersonAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-person.ftl";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final List<String> DOCUMENT_TYPES =
            Arrays.stream(DocumentType.values()).map(DocumentType::code).toList();

    RegistrationPersonAuthenticator() {
        super(RegistrationStep.INFORMATION);
    }

    @Override
    boolean concerns(RegistrationDraft draft) {
        return !RegistrationState.enterprise(draft);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        context.challenge(person(context, state).createForm(PAGE));
    }

    @Override
    void beforeBack(RegistrationState state, MultivaluedMap<String, String> form) {
        state.save(state.draft().withTyped(PersonForm.typed(form)));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        Quota quota = Quota.of(context.getSession(), context.getRealm());
        String source = Source.of(context.getConnection().getRemoteAddr());
        AccountRules rules = CountedAccountRules.of(context);
        PersonForm person = new PersonForm(
                new RegistrationConfig(context.getAuthenticatorConfig()).mobileRegions(), LocalDate.now(CHINA));
        VerifiedIdentity proof = RegistrationProof.of(context).orElse(null);
        Optional<Map<String, String>> ended = RegistrationProof.endedMeanwhile(form, proof);
        if (ended.isPresent()) {
            state.save(state.draft().withTyped(ended.get()));
            show(context, state);
            return;
        }
        List<FormMessage> errors = new ArrayList<>(accept(state, person, form, proof, rules));
        errors.addAll(missingImages(context, state, errors.isEmpty()));
        if (errors.isEmpty()) {
            sayWhatIsTaken(context, state, new TakenQuestion(quota, source));
            passOn(context, state);
        } else {
            if (CountedAccountRules.reached(errors)) {
                RegistrationTrail.refused(context, state, "names:limit");
            }
            context.challenge(person(context, state).setErrors(errors).createForm(PAGE));
        }
    }

    /**
     * Takes what was typed into the draft.
     *
     * @return all that is wrong with it, a message with its field each; empty: it is complete
     */
    static List<FormMessage> accept(
            RegistrationState state,
            PersonForm person,
            MultivaluedMap<String, String> form,
            @Nullable VerifiedIdentity proof,
            AccountRules rules) {
        Map<String, String> typed = RegistrationProof.overlay(PersonForm.typed(form), proof);
        PasswordFields password = PasswordFields.of(form);
        List<FormMessage> errors = new ArrayList<>();
        Optional<PersonInformation> information = person.check(typed, errors);
        String loginName = loginName(typed);
        if (loginName != null) {
            boolean emailWrong = errors.stream().anyMatch(e -> PersonForm.EMAIL.equals(e.getField()));
            errors.addAll(rules.check(
                    loginName,
                    emailWrong
                            ? null
                            : information.map(PersonInformation::email).orElse(null)));
        }
        Information before = state.draft().information();
        boolean kept = password.blank() && loginName != null && before.keepsPassword(loginName);
        if (!kept) {
            password.check(loginName, rules, errors);
        }
        if (!errors.isEmpty() || information.isEmpty()) {
            state.save(state.draft().withTyped(typed));
            return errors;
        }
        PersonInformation valid = information.get();
        String hashed = kept ? String.valueOf(before.password()) : rules.encode(password.password());
        state.save(state.draft()
                .withInformation(
                        typed, hashed, valid.loginName().value(), valid.mobile().e164()));
        return errors;
    }

    /** Only to somebody whose mobile is proved already, who came back to correct something; the next page shows it. */
    private static void sayWhatIsTaken(
            AuthenticationFlowContext context, RegistrationState state, TakenQuestion question) {
        PersonInformation person = state.information().orElse(null);
        if (person == null || state.draft().mobile().proved() == null) {
            return;
        }
        Answer answer = question.ask(
                person.mobile(), () -> TakenIdentifiers.find(context.getSession(), context.getRealm(), person));
        if (answer instanceof Answer.Taken taken) {
            state.save(state.draft().withTaken(taken.what()));
            RegistrationTrail.refused(context, state, "taken:" + taken.what());
        } else if (answer instanceof Answer.NotSaid) {
            // It goes on as if nothing were taken; the confirmation asks again and refuses.
            RegistrationTrail.refused(context, state, "taken:limit");
        }
    }

    /** @param complete whether all else is right: what misses an image is not complete after all */
    private static List<FormMessage> missingImages(
            AuthenticationFlowContext context, RegistrationState state, boolean complete) {
        List<DocumentKind> needed = images(context).needed();
        if (needed.isEmpty()) {
            return List.of();
        }
        List<FormMessage> missing = Materials.of(context).missing(needed);
        if (complete && !missing.isEmpty()) {
            state.save(state.draft().withTyped(state.draft().information().typed()));
        }
        return missing;
    }

    /** What a proof proves needs none. */
    private static PersonImages images(AuthenticationFlowContext context) {
        return RegistrationProof.of(context).isPresent()
                ? PersonImages.OFF
                : new RegistrationConfig(context.getAuthenticatorConfig()).documentImages();
    }

    private static @Nullable String loginName(Map<String, String> typed) {
        try {
            return LoginName.parse(typed.get(PersonForm.USERNAME)).value();
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private LoginFormsProvider person(AuthenticationFlowContext context, RegistrationState state) {
        Information information = state.draft().information();
        Map<String, String> typed = new HashMap<>(RegistrationProof.begun(context, information.typed()));
        if (information.password() != null) {
            typed.put("passwordSet", "true");
        }
        VerifiedIdentity proof = RegistrationProof.of(context).orElse(null);
        LoginFormsProvider page = page(context)
                .setAttribute("draft", typed)
                .setAttribute("documentTypes", ProvedFacts.documentTypes(proof, DOCUMENT_TYPES))
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()));
        if (proof != null) {
            page.setAttribute("proof", ProvedFacts.of(proof));
        } else if (RegistrationProof.ended(information.typed(), null)) {
            page.setAttribute("proofEnded", true);
        }
        PersonImages images = images(context);
        if (images != PersonImages.OFF) {
            Materials.of(context).show(page, images.asked());
        }
        // What was sent in, passwords included, must not come back through Keycloak's own bean for form data.
        return page.setFormData(new MultivaluedHashMap<>());
    }
}
