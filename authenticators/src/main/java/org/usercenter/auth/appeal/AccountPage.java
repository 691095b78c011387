package org.usercenter.auth.appeal;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.appeal.AppealDraft.Place;
import org.usercenter.storage.appeal.ClaimantKind;

/**
 * Names the account: by login name, or by name and number. Nothing is looked up here, so that nothing can be learned.
 */
final class AccountPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-account.ftl";
    static final String KIND = "kind";
    static final String LOGIN_NAME = "loginName";
    static final String NAME = "name";
    static final String NUMBER = "number";

    private static final int MAX_LENGTH = 254;

    @Override
    public boolean isReached(AppealDraft draft) {
        return true;
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        visit.challenge(visit.page(errors), TEMPLATE);
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        AppealDraft typed = visit.draft()
                .withAccount(
                        ClaimantKind.ofCode(form.getFirst(KIND))
                                .orElse(ClaimantKind.ENTERPRISE)
                                .code(),
                        shortened(AppealVisit.typed(form, LOGIN_NAME)),
                        shortened(AppealVisit.typed(form, NAME)),
                        shortened(AppealVisit.typed(form, NUMBER)));
        AppealVisit known = visit.keep(typed);
        List<FormMessage> errors = errors(typed);
        if (errors.isEmpty()) {
            FormMessage captcha = visit.captcha(form);
            if (captcha != null) {
                errors.add(captcha);
            } else if (!visit.limits().begin(visit.source(), typed.account())) {
                errors.add(new FormMessage(null, "uc.appeal.error.limit"));
            }
        }
        if (errors.isEmpty()) {
            known.goOn(typed.to(Place.REASON));
        } else {
            show(known, errors);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(MAX_LENGTH, text.length()));
    }

    private static List<FormMessage> errors(AppealDraft typed) {
        List<FormMessage> errors = new ArrayList<>();
        boolean byNumber = !typed.name().isEmpty() || !typed.number().isEmpty();
        if (!byNumber) {
            if (typed.loginName().isEmpty()) {
                errors.add(new FormMessage(LOGIN_NAME, "uc.appeal.error.account-missing"));
            }
            return errors;
        }
        NamedAccount named = new NamedAccount(typed.claimant(), "", typed.name(), typed.number());
        if (!named.isNameWritten()) {
            errors.add(new FormMessage(NAME, "uc.appeal.error.name"));
        }
        if (!named.isNumberWritten()) {
            errors.add(new FormMessage(NUMBER, "uc.appeal.error.number." + typed.kind()));
        }
        return errors;
    }
}
