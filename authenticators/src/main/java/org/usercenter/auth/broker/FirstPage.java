package org.usercenter.auth.broker;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.takeover.ContestedAccount;

/** The pages of {@code uc-broker-first}. */
final class FirstPage {
    private static final String TEMPLATE = "uc-broker-first.ftl";

    private final AuthenticationFlowContext context;
    private final BrokerIdentity identity;
    private final BrokerWay way;

    FirstPage(AuthenticationFlowContext context, BrokerIdentity identity, BrokerWay way) {
        this.context = context;
        this.identity = identity;
        this.way = way;
    }

    /** Nothing is known but the identity: its owner logs in otherwise and binds it. */
    Response unbound() {
        return page("unbound", null);
    }

    /**
     * There is an account with the proved number.
     *
     * @param contested what is known of it when it is open whose it is; null: it is not
     */
    Response confirm(UserModel account, boolean hasOther, @Nullable ContestedAccount contested) {
        context.form()
                .setAttribute("brokerAccount", ProvedAccount.masked(account))
                .setAttribute("brokerOther", hasOther)
                .setAttribute("brokerContested", contested != null)
                .setAttribute("brokerSameName", contested == null || contested.sameName())
                .setAttribute(
                        "brokerSince",
                        contested == null ? "" : contested.registeredOn().toString())
                .setAttribute("brokerContact", contested == null ? "" : contested.mobile());
        return page("confirm", null);
    }

    /** Nobody is registered with the proved number. */
    Response unknown() {
        return page("unknown", null);
    }

    /**
     * The platform has not proved enough.
     *
     * @param error key of a message
     */
    Response low(@Nullable String error) {
        return page("low", error);
    }

    /** The same after the right password, when the account has another identity of the platform. */
    Response lowReplace() {
        context.form().setAttribute("brokerOther", true);
        return page("low", null);
    }

    /** It cannot be bound; the other ways are offered. */
    Response refused(String error) {
        return page("refused", error);
    }

    private Response page(String step, @Nullable String error) {
        LoginFormsProvider form = context.form();
        if (error != null) {
            form.addError(new FormMessage(null, error));
        }
        VerifiedIdentity proof = identity.proof();
        way.raisesLevel().ifPresent(address -> form.setAttribute("brokerRaise", address.toString()));
        return form.setAttribute("brokerStep", step)
                .setAttribute("brokerWay", identity.way())
                .setAttribute("brokerLabel", identity.label())
                .setAttribute("brokerEnterprise", proof != null && proof.person() == null)
                .createForm(TEMPLATE);
    }
}
