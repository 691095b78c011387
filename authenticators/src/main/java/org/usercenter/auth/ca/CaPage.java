package org.usercenter.auth.ca;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.LoginWays;

/** The pages of {@code uc-ca}. */
final class CaPage {
    private static final String TEMPLATE = "uc-ca.ftl";
    private static final String STEP = "caStep";

    private final AuthenticationFlowContext context;

    CaPage(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** Where the keys in the PC are listed. */
    Response choose() {
        return page(form(), "choose");
    }

    /** The agent gave no signature. */
    Response agentFailed(String code, @Nullable String left) {
        LoginFormsProvider form = form();
        form.addError(AgentFailure.message(code, left));
        return page(form, "choose");
    }

    /** The server does not accept the proof. */
    Response refused(CaOutcome.Refused refused) {
        LoginFormsProvider form = form();
        form.addError(new FormMessage(null, "uc.ca.refused." + refused.reason()));
        refused.attach(form);
        return page(form, "choose");
    }

    /** One message, with the list of keys. */
    Response error(String key) {
        LoginFormsProvider form = form();
        form.addError(new FormMessage(null, key));
        return page(form, "choose");
    }

    /**
     * The certificate takes the place of one of an account.
     *
     * @param account login name, masked
     */
    Response renewed(String holder, String account) {
        return page(form().setAttribute("caHolder", holder).setAttribute("caAccount", account), "renew");
    }

    /**
     * The certificate seems to take the place of one of an account, whose owner is to log in once in another way, because
     * others of the enterprise have such keys too.
     *
     * @param account login name, masked
     * @param contested whether the holder can take the account over
     */
    Response renewing(String holder, String account, boolean contested) {
        return page(
                form().setAttribute("caHolder", holder)
                        .setAttribute("caAccount", account)
                        .setAttribute("caContested", contested),
                "unbound");
    }

    /**
     * There is an account with the holder's number, but the certificate is not bound.
     *
     * @param contested whether the holder can take the account over
     */
    Response unbound(String holder, boolean contested) {
        return page(form().setAttribute("caHolder", holder).setAttribute("caContested", contested), "unbound");
    }

    /** The next login, in another way, binds the certificate. */
    Response bindLater(String holder) {
        return page(form().setAttribute("caHolder", holder), "bind-later");
    }

    /** Nobody is registered with the holder's number. */
    Response unknown(String holder, boolean enterprise) {
        return page(form().setAttribute("caHolder", holder).setAttribute("caEnterprise", enterprise), "unknown");
    }

    private LoginFormsProvider form() {
        return context.form();
    }

    private Response page(LoginFormsProvider form, String step) {
        LoginWays.attach(context, form);
        new AgentAccess(context.getSession(), context.getAuthenticationSession())
                .attach(form, new CaConfig(context.getAuthenticatorConfig()));
        return form.setAttribute(STEP, step).createForm(TEMPLATE);
    }
}
