package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.storage.certificate.NewCertificate;

/**
 * The certificates of an account (A3): list, bind by a proof, unbind. Started by the account pages with
 * {@code kc_action=uc-bind-certificate}, or by somebody who has proved a certificate that is not bound yet. A wrong proof
 * asks again; it never ends the action.
 */
public final class BindCertificate implements RequiredActionProvider {
    /** Provider id. */
    public static final String ID = "uc-bind-certificate";

    static final String BIND = "bind";
    static final String UNBIND = "unbind";
    static final String UNBIND_SURE = "unbind-sure";
    static final String DONE = "done";
    static final String BINDING = "binding";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nobody has to have a certificate.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<CaAnswer> answer = new CaReturns(context.getSession().singleUseObjects(), new SecureRandom())
                .collect(context.getAuthenticationSession());
        if (answer.isPresent()) {
            prove(context, answer.get());
            return;
        }
        BindPage page = new BindPage(context);
        Optional<NewCertificate> pending = pending(context);
        context.challenge(
                pending.isPresent()
                                && CertificateOwner.of(context)
                                        .mayBind(pending.get().holder())
                        ? page.confirm(pending.get())
                        : page.list());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        switch (String.valueOf(form.getFirst(CaAuthenticator.ACTION))) {
            case CaAuthenticator.PROVE -> prove(context, CaAnswer.of(form));
            case BIND -> bindPending(context);
            case UNBIND -> context.challenge(new BindPage(context).unbind(String.valueOf(form.getFirst(BINDING))));
            case UNBIND_SURE -> unbind(context, String.valueOf(form.getFirst(BINDING)));
            case DONE -> done(context);
            default -> {
                proofs(context).forget();
                context.challenge(new BindPage(context).list());
            }
        }
    }

    private static void prove(RequiredActionContext context, CaAnswer answer) {
        BindPage page = new BindPage(context);
        Optional<String> failure = answer.failure();
        if (failure.isPresent()) {
            context.challenge(page.agentFailed(failure.get(), answer.left()));
            return;
        }
        KeycloakSession session = context.getSession();
        CaChallenges challenges =
                new CaChallenges(session.singleUseObjects(), new SecureRandom(), InstantSource.system());
        CaProving proving = new CaProving(session, challenges, CaConfigProperties.DEFAULT_PROOFS_PER_SOURCE);
        CaOutcome outcome = proving.prove(context.getAuthenticationSession(), CaPurpose.BIND, answer);
        if (outcome instanceof CaOutcome.Proved proved) {
            bind(context, proved.certificate());
        } else if (outcome instanceof CaOutcome.Refused refused) {
            event(context, refused.reason());
            context.challenge(page.refused(refused));
        }
    }

    private static void bindPending(RequiredActionContext context) {
        Optional<NewCertificate> pending = pending(context);
        if (pending.isEmpty()) {
            context.challenge(new BindPage(context).list());
            return;
        }
        bind(context, pending.get());
    }

    private static void bind(RequiredActionContext context, NewCertificate certificate) {
        UserModel user = context.getUser();
        BindPage page = new BindPage(context);
        if (!CertificateOwner.of(context).mayBind(certificate.holder())) {
            event(context, "subject-mismatch");
            context.challenge(page.error("uc.ca.bind.mismatch"));
            return;
        }
        boolean bound = new CertificateBinding(context.getSession(), context.getRealm())
                .bind(
                        user,
                        certificate,
                        user.getId(),
                        CertificateBinding.Reason.PROVED,
                        context.getConnection().getRemoteAddr());
        proofs(context).forget();
        context.challenge(bound ? page.success("uc.ca.bind.bound") : page.error("uc.ca.taken"));
    }

    private static void unbind(RequiredActionContext context, String binding) {
        UserModel user = context.getUser();
        boolean gone = new CertificateBinding(context.getSession(), context.getRealm())
                .unbind(
                        user.getId(),
                        binding,
                        user.getId(),
                        context.getConnection().getRemoteAddr());
        BindPage page = new BindPage(context);
        context.challenge(gone ? page.success("uc.ca.bind.unbound") : page.list());
    }

    private static void done(RequiredActionContext context) {
        proofs(context).forget();
        context.success();
    }

    private static void event(RequiredActionContext context, String reason) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", ID)
                .error(reason);
    }

    private static Optional<NewCertificate> pending(RequiredActionContext context) {
        return proofs(context)
                .find()
                .filter(proof -> proof.way().equals(CaAuthenticator.ID))
                .map(CertificateEvidence::certificate);
    }

    private static Proofs proofs(RequiredActionContext context) {
        return Proofs.of(context.getSession(), context.getAuthenticationSession());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
