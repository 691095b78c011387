package org.usercenter.auth.appeal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.captcha.CaptchaResource;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;

/** One request of a claimant to one page, with what was typed so far. */
final class AppealVisit {
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final String WAY = "appeal";

    private final AuthenticationFlowContext context;
    private AppealDraft draft;
    private boolean changed;

    AppealVisit(AuthenticationFlowContext context, AppealDraft draft) {
        this.context = context;
        this.draft = draft;
    }

    AuthenticationFlowContext context() {
        return context;
    }

    AppealDraft draft() {
        return draft;
    }

    KeycloakSession session() {
        return context.getSession();
    }

    RealmModel realm() {
        return context.getRealm();
    }

    AppealConfig config() {
        return new AppealConfig(context.getAuthenticatorConfig());
    }

    AppealLimits limits() {
        return new AppealLimits(session().getProvider(UserCenterStore.class).limits(), realm(), config());
    }

    OneTimeCodes codes() {
        return OneTimeCodes.of(session(), config().codes());
    }

    String source() {
        return Source.of(context.getConnection().getRemoteAddr());
    }

    /** Of a claimant, who has no account for the journal. */
    Deed deed() {
        return new Deed(null, WAY, context.getConnection().getRemoteAddr());
    }

    static Sealed<AppealDraft> kept(AuthenticationFlowContext context) {
        return Sealed.of(context.getSession(), context.getAuthenticationSession(), WAY, AppealDraft.class);
    }

    /** This is what is known now; kept by {@link #flush}. */
    AppealVisit keep(AppealDraft known) {
        draft = known;
        changed = true;
        return this;
    }

    /** Writes what is known at the end of the request: one that Keycloak has not committed cannot be written over. */
    void flush() {
        if (changed) {
            kept(context).keep(draft, LIFE);
        }
    }

    /** Goes on at the page of what is known now. */
    void goOn(AppealDraft known) {
        AppealAuthenticator.page(known.at()).show(keep(known), List.of());
    }

    /** The message at the captcha; null: it was solved. */
    @Nullable
    FormMessage captcha(MultivaluedMap<String, String> form) {
        String solution = form.getFirst(CAPTCHA);
        if (solution == null || solution.isBlank()) {
            return new FormMessage(CAPTCHA, "uc.captcha.missing");
        }
        return session().getProvider(Captcha.class).verify(solution)
                ? null
                : new FormMessage(CAPTCHA, "uc.captcha.failed");
    }

    /** A page with what stands on all of them. */
    LoginFormsProvider page(List<FormMessage> errors) {
        LoginFormsProvider page = context.form().setFormData(new MultivaluedHashMap<>());
        if (!errors.isEmpty()) {
            page.setErrors(errors);
        }
        return page.setAttribute("draft", draft.typed())
                .setAttribute("codeSent", draft.sentUntil() > now())
                .setAttribute("smsStatusUrl", CaptchaResource.smsStatusUrl(session()))
                .setAttribute(
                        "captchaChallengeUrl",
                        session().getProvider(Captcha.class).challengeUrl());
    }

    void challenge(LoginFormsProvider page, String template) {
        context.challenge(page.createForm(template));
    }

    /** In a transaction of its own, so that an answer is given after it was committed. */
    <T> T apart(String what, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session().getKeycloakSessionFactory(), session().getContext(), work::apply, what);
    }

    /** What stands in a field, without blanks around it; empty: nothing. */
    static String typed(MultivaluedMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text.strip();
    }

    static long now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis()).getEpochSecond();
    }
}
