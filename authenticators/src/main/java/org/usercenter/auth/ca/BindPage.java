package org.usercenter.auth.ca;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.RemainingWays;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.NewCertificate;

/** The pages of {@code uc-bind-certificate}. */
final class BindPage {
    private static final String TEMPLATE = "uc-bind-certificate.ftl";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RequiredActionContext context;
    private final BindTarget target;
    private final UserCenterStore store;

    BindPage(RequiredActionContext context, BindTarget target) {
        this.context = context;
        this.target = target;
        this.store = context.getSession().getProvider(UserCenterStore.class);
    }

    /** Says that the account cannot be handled, and offers to go back; not why, so that nobody learns who has one. */
    static Response notAllowed(RequiredActionContext context) {
        return context.form()
                .addError(new FormMessage(null, "uc.ca.bind.member-not-allowed"))
                .setAttribute("caStep", "not-allowed")
                .createForm(TEMPLATE);
    }

    /** The key of a text that reads differently when the account is another's. */
    String key(String key) {
        return target.isMember() ? key + ".member" : key;
    }

    Response list() {
        return page(context.form(), "list");
    }

    Response success(String key) {
        return page(context.form().setSuccess(key), "list");
    }

    Response error(String key) {
        return page(context.form().addError(new FormMessage(null, key)), "list");
    }

    /** The agent gave no signature, or the server does not accept it. */
    Response failed(CaAction.Result.Failed failed) {
        return page(failed.attach(context.form()), "list");
    }

    /** A certificate proved before the login, to be confirmed. */
    Response confirm(NewCertificate certificate) {
        return page(
                context.form()
                        .setAttribute("caHolder", certificate.holder().name())
                        .setAttribute("caIssuer", issuer(certificate))
                        .setAttribute("caUntil", day(certificate)),
                "confirm");
    }

    /** Asks before a certificate is taken away; warns when it is the last way to log in. */
    Response unbind(String bindingId) {
        BoundCertificate bound = store.certificates()
                .find(context.getRealm(), target.account().getId(), bindingId)
                .orElse(null);
        if (bound == null) {
            return list();
        }
        if (!bound.state().removable()) {
            return error("uc.ca.bind.unbind-disabled");
        }
        return page(
                context.form()
                        .setAttribute("caBinding", bindingId)
                        .setAttribute("caHolder", bound.certificate().holder().name())
                        .setAttribute("caIssuer", issuer(bound.certificate()))
                        .setAttribute("caUntil", day(bound.certificate()))
                        .setAttribute("caLastWay", isLastWay(bindingId)),
                "unbind");
    }

    /** Whether the account could not log in any more without it. */
    boolean isLastWay(String bindingId) {
        return !new RemainingWays(context.getSession(), context.getRealm(), target.account())
                .without(new GivenUp.Certificate(bindingId));
    }

    private Response page(LoginFormsProvider form, String step) {
        List<Map<String, String>> certificates =
                store
                        .certificates()
                        .ofAccount(context.getRealm(), target.account().getId())
                        .stream()
                        .map(BindPage::entry)
                        .toList();
        new AgentAccess(context.getSession(), context.getAuthenticationSession())
                .attach(form, CaConfig.of(context.getRealm()));
        if (target.isMember()) {
            form.setAttribute("caMemberName", target.name())
                    .setAttribute("caMemberLogin", target.account().getUsername());
        }
        return form.setAttribute("caStep", step)
                .setAttribute("caCertificates", certificates)
                .createForm(TEMPLATE);
    }

    private static Map<String, String> entry(BoundCertificate bound) {
        CertificateHolder holder = bound.certificate().holder();
        String number = holder.enterprise() != null
                ? holder.enterprise().masked()
                : holder.person() != null ? holder.person().masked() : "";
        CertificateAlgorithm algorithm = bound.certificate().algorithm();
        return Map.of(
                "id", bound.bindingId(),
                "holder", holder.name(),
                "number", number,
                "issuer", issuer(bound.certificate()),
                "until", day(bound.certificate()),
                "state", bound.state().code(),
                "algorithm", algorithm == null ? "" : algorithm.code());
    }

    /** The common name, which is what people know an authority by; the whole name when there is none. */
    static String issuer(NewCertificate certificate) {
        try {
            return new LdapName(certificate.issuerName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .findFirst()
                            .orElse(certificate.issuerName());
        } catch (InvalidNameException e) {
            return certificate.issuerName();
        }
    }

    private static String day(NewCertificate certificate) {
        return certificate.notAfter().atZone(CHINA).toLocalDate().toString();
    }
}
