package org.usercenter.auth.appeal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.appeal.AppealDraft.Place;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.appeal.AppealReason;
import org.usercenter.storage.appeal.Claim;

/** Why somebody appeals, and the materials that show it. */
final class ReasonPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-reason.ftl";
    static final String REASON = "reason";
    static final String WORDS = "words";
    /** So much of a text that is too long is kept for its writer to shorten. */
    private static final int LONGEST = 8 * Claim.MAX_WORDS;

    @Override
    public boolean isReached(AppealDraft draft) {
        return draft.isNamed();
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        LoginFormsProvider page = visit.page(errors)
                .setAttribute(
                        "reasons",
                        Arrays.stream(AppealReason.values())
                                .map(AppealReason::code)
                                .toList())
                .setAttribute("maxWords", Claim.MAX_WORDS);
        Materials.of(visit.context())
                .show(page, AppealMaterials.of(visit.draft().claimant()));
        visit.challenge(page, TEMPLATE);
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        String words = words(form);
        AppealDraft typed = visit.draft().withReason(AppealVisit.typed(form, REASON), words);
        if (AppealAuthenticator.BACK.equals(action)) {
            visit.goOn(typed.to(Place.ACCOUNT));
            return;
        }
        List<FormMessage> errors = new ArrayList<>();
        if (AppealReason.ofCode(typed.reason()).isEmpty()) {
            errors.add(new FormMessage(REASON, "uc.appeal.error.reason"));
        }
        if (words.isEmpty() || words.length() > Claim.MAX_WORDS) {
            errors.add(new FormMessage(WORDS, "uc.appeal.error.words", Claim.MAX_WORDS));
        }
        errors.addAll(Materials.of(visit.context()).missing(AppealMaterials.needed(typed.claimant())));
        if (errors.isEmpty()) {
            visit.goOn(typed.to(Place.CONTACT));
        } else {
            show(visit.keep(typed), errors);
        }
    }

    /** Browsers send a line break as two characters, and count it as one. */
    static String words(MultivaluedMap<String, String> form) {
        String words = AppealVisit.typed(form, WORDS).replace("\r\n", "\n");
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
