package org.usercenter.auth.wechat;

import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.Step;

/**
 * The tab of WeChat: its QR code in a frame, and a link to its page. Whoever scans comes back to the identity provider,
 * so this authenticator itself logs nobody in.
 */
final class WechatAuthenticator extends Step {
    static final String ID = "uc-wechat";

    private static final String TEMPLATE = "uc-wechat.ftl";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!LoginWays.resume(context)) {
            context.challenge(page(context));
        }
    }

    /** Anything that is sent asks for a new QR code. */
    @Override
    public void action(AuthenticationFlowContext context) {
        context.challenge(page(context));
    }

    private static Response page(AuthenticationFlowContext context) {
        LoginFormsProvider form = context.form();
        LoginWays.attach(context, form);
        Optional<WechatIdentityProvider> provider =
                new WechatAuthenticatorConfig(context.getAuthenticatorConfig()).provider(context.getSession());
        if (provider.isEmpty()) {
            return form.addError(new FormMessage(null, "uc.wechat.off")).createForm(TEMPLATE);
        }
        WechatIdentityProvider wechat = provider.get();
        if (!wechat.answers()) {
            return form.setAttribute("wechatDown", true).createForm(TEMPLATE);
        }
        try {
            String address = wechat.address(request(context, wechat)).toString();
            form.setAttribute("wechatAddress", address)
                    .setAttribute("wechatEmbedded", wechat.getConfig().embedded());
        } catch (IdentityBrokerException e) {
            form.addError(new FormMessage(null, "uc.wechat.off"));
        }
        return form.createForm(TEMPLATE);
    }

    /**
     * As Keycloak makes it when somebody follows a link to an identity provider. The state holds the very code that the
     * forms of this page send, so that showing the QR code spoils none of them: whichever comes first uses it up.
     */
    private static AuthenticationRequest request(AuthenticationFlowContext context, WechatIdentityProvider wechat) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        RealmModel realm = context.getRealm();
        ClientModel client = sitting.getClient();
        IdentityBrokerState state = IdentityBrokerState.decoded(
                context.generateAccessCode(),
                client.getId(),
                client.getClientId(),
                sitting.getTabId(),
                AuthenticationProcessor.getClientData(context.getSession(), sitting));
        String back = Urls.identityProviderAuthnResponse(
                        context.getUriInfo().getBaseUri(), wechat.getConfig().getAlias(), realm.getName())
                .toString();
        return new AuthenticationRequest(
                context.getSession(), realm, sitting, context.getHttpRequest(), context.getUriInfo(), state, back);
    }
}
