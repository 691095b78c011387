package org.usercenter.auth.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;

/**
 * The certificates of an account (A3): list, bind by a proof, unbind. Started by the account pages with
 * {@code kc_action=uc-bind-certificate}, or by somebody who has proved a certificate that is not bound yet. With a
 * parameter, {@code kc_action=uc-bind-certificate:<user id>}, the main account does it for an internal account of its
 * enterprise, whose key it has in hand. A wrong proof asks again; it never ends the action.
 */
public final class BindCertificate extends RequestedAction {
    /** Provider id. */
    public static final String ID = "uc-bind-certificate";

    static final String BIND = "bind";
    static final String UNBIND = "unbind";
    static final String UNBIND_SURE = "unbind-sure";
    static final String DONE = "done";
    static final String BINDING = "binding";
    /** Sent by the page that warns of losing the last way to log in. */
    static final String LAST_WAY = "lastWay";

    /** Forgets what was proved. */
    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel sitting) {
        Proofs.of(session, sitting).forget();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<CaAction.Result> returned = proving(context).returned();
        if (returned.isPresent()) {
            proved(context, returned.get());
            return;
        }
        Optional<BindTarget> target = BindTarget.of(context);
        if (target.isEmpty()) {
            notAllowed(context);
            return;
        }
        BindPage page = new BindPage(context, target.get());
        Optional<NewCertificate> pending = pending(context, target.get());
        if (pending.isEmpty()) {
            context.challenge(page.list());
        } else if (owner(context, target.get()).mayBind(pending.get().holder())) {
            context.challenge(page.confirm(pending.get()));
        } else {
            proofs(context).forget();
            event(context, "subject-mismatch");
            context.challenge(page.error(page.key("uc.ca.bind.mismatch")));
        }
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = String.valueOf(form.getFirst(CaAuthenticator.ACTION));
        if (CaAuthenticator.PROVE.equals(action)) {
            proved(context, proving(context).posted(form));
            return;
        }
        Optional<BindTarget> target = BindTarget.of(context);
        if (target.isPresent()) {
            act(context, target.get(), action, form);
        } else if (DONE.equals(action)) {
            context.cancel();
        } else {
            notAllowed(context);
        }
    }

    private static void act(
            RequiredActionContext context, BindTarget target, String action, MultivaluedMap<String, String> form) {
        BindPage page = new BindPage(context, target);
        String binding = String.valueOf(form.getFirst(BINDING));
        switch (action) {
            case BIND -> bindPending(context, target);
            case UNBIND -> context.challenge(page.unbind(binding));
            case UNBIND_SURE -> unbind(context, target, binding, form.containsKey(LAST_WAY));
            case DONE -> done(context);
            default -> {
                proofs(context).forget();
                context.challenge(page.list());
            }
        }
    }

    private static void notAllowed(RequiredActionContext context) {
        event(context, "member-not-allowed");
        context.challenge(BindPage.notAllowed(context));
    }

    /** @param result made before the target is looked up in the database, because responders of authorities are asked */
    private static void proved(RequiredActionContext context, CaAction.Result result) {
        Optional<BindTarget> target = BindTarget.of(context);
        if (target.isEmpty()) {
            notAllowed(context);
        } else if (result instanceof CaAction.Result.Proved proved) {
            bind(context, target.get(), proved.certificate());
        } else if (result instanceof CaAction.Result.Failed failed) {
            failed.reason().ifPresent(reason -> event(context, reason));
            context.challenge(new BindPage(context, target.get()).failed(failed));
        }
    }

    private static CaAction proving(RequiredActionContext context) {
        return new CaAction(context, CaPurpose.BIND);
    }

    private static void bindPending(RequiredActionContext context, BindTarget target) {
        Optional<NewCertificate> pending = pending(context, target);
        if (pending.isEmpty()) {
            context.challenge(new BindPage(context, target).list());
            return;
        }
        bind(context, target, pending.get());
    }

    private static void bind(RequiredActionContext context, BindTarget target, NewCertificate certificate) {
        BindPage page = new BindPage(context, target);
        if (!owner(context, target).mayBind(certificate.holder())) {
            event(context, "subject-mismatch");
            context.challenge(page.error(page.key("uc.ca.bind.mismatch")));
            return;
        }
        CertificateBinding.Result result = new CertificateBinding(context.getSession(), context.getRealm())
                .bind(
                        target.account(),
                        certificate,
                        CertificateBinding.Actor.of(target),
                        replaced(context, target, certificate),
                        context.getConnection().getRemoteAddr());
        proofs(context).forget();
        context.challenge(
                switch (result) {
                    case BOUND -> page.success(page.key("uc.ca.bind.bound"));
                    case ALREADY -> page.error("uc.ca.bind.already");
                    case TAKEN -> page.error("uc.ca.taken");
                    case HELD -> page.error("uc.ca.held");
                });
    }

    /** The account's own certificate whose place the new one takes, of whose end it need not be reminded any more. */
    private static @Nullable HeldCertificate replaced(
            RequiredActionContext context, BindTarget target, NewCertificate certificate) {
        RealmModel realm = context.getRealm();
        List<HeldCertificate> own = context
                .getSession()
                .getProvider(UserCenterStore.class)
                .certificates()
                .activeOf(realm, certificate.vendorId(), certificate.holder())
                .stream()
                .filter(held -> held.userId().equals(target.account().getId()))
                .toList();
        return new Renewal(CaConfig.of(realm).renewalWindow())
                .of(certificate, own, Instant.ofEpochMilli(Time.currentTimeMillis()))
                .orElse(null);
    }

    private static void unbind(RequiredActionContext context, BindTarget target, String binding, boolean warned) {
        BindPage page = new BindPage(context, target);
        if (!warned && page.isLastWay(binding)) {
            // Another one was unbound since this page was shown.
            context.challenge(page.unbind(binding));
            return;
        }
        boolean gone = new CertificateBinding(context.getSession(), context.getRealm())
                .unbind(
                        target.account().getId(),
                        binding,
                        CertificateBinding.Actor.of(target),
                        context.getConnection().getRemoteAddr());
        context.challenge(gone ? page.success(page.key("uc.ca.bind.unbound")) : page.list());
    }

    private static CertificateOwner owner(RequiredActionContext context, BindTarget target) {
        return new CertificateOwner(
                context.getSession().getProvider(UserCenterStore.class), context.getRealm(), target.account());
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

    /** A proof of somebody who wanted to log in speaks for his own account only. */
    private static Optional<NewCertificate> pending(RequiredActionContext context, BindTarget target) {
        return proofs(context)
                .find()
                .filter(proof -> !target.isMember())
                .filter(proof -> proof.way().equals(CaAuthenticator.ID))
                .map(CertificateEvidence::certificate);
    }

    private static Proofs proofs(RequiredActionContext context) {
        return Proofs.of(context.getSession(), context.getAuthenticationSession());
    }
}
