package org.usercenter.auth.scan;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.ca.verifier.Vendor;

/** The pages of a scan way. */
final class ScanPage {
    private static final String TEMPLATE = "uc-scan.ftl";
    private static final String STEP = "scanStep";

    private final AuthenticationFlowContext context;
    private final String way;

    ScanPage(AuthenticationFlowContext context, String way) {
        this.context = context;
        this.way = way;
    }

    /** The code, and how far it has come. */
    Response code(ScanTicket ticket) {
        return page(ScanCode.attach(context.getSession(), context.form(), ticket), "code");
    }

    /** The code, with a word about what was tried; the visitor decides when it is tried again. */
    Response code(ScanTicket ticket, String message) {
        LoginFormsProvider form = ScanCode.attach(context.getSession(), context.form(), ticket);
        form.addError(new FormMessage(null, message));
        return page(form.setAttribute("scanHeld", true), "code");
    }

    /** The platform cannot be used at present. */
    Response unavailable() {
        return page(context.form(), "unavailable");
    }

    /** There is no code any more; why, as an error. */
    Response ended(String message) {
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(null, message));
        return page(form, "ended");
    }

    /** The result does not serve. */
    Response refused(ScanOutcome.Refused refused) {
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(null, "uc.scan.refused." + refused.reason()));
        Vendor vendor = refused.vendor();
        String hotline = vendor == null ? null : vendor.hotline();
        if (vendor != null && hotline != null) {
            form.setAttribute("scanVendor", vendor.name()).setAttribute("scanHotline", hotline);
        }
        return page(form, "ended");
    }

    /** Nobody is registered with the enterprise's number. */
    Response unknown(String enterprise) {
        return page(context.form().setAttribute("scanHolder", enterprise), "unknown");
    }

    private Response page(LoginFormsProvider form, String step) {
        ScanConfig config = new ScanConfig(context.getAuthenticatorConfig());
        LoginWays.attach(context, form);
        attach(form, "scanAppUrl", config.app().orElse(null));
        attach(form, "scanGuideUrl", config.guide().orElse(null));
        return form.setAttribute("scanWay", way).setAttribute(STEP, step).createForm(TEMPLATE);
    }

    private static void attach(LoginFormsProvider form, String name, @Nullable String value) {
        if (value != null) {
            form.setAttribute(name, value);
        }
    }
}
