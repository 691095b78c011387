package org.usercenter.auth.upgrade;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ModelException;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.CaAction;
import org.usercenter.auth.ca.CaPurpose;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.auth.proof.VerifiedIdentity;

/**
 * Raises the real-name level of whoever is logged in to {@code CERTIFIED} by a proof (实名升级, A10): an enterprise's main
 * account by its electronic licence or a certificate, a person by a face or a certificate. Started by the account pages with
 * {@code kc_action=uc-real-name-upgrade}, or added to a login that needs the level. Nothing is changed before the comparison
 * is confirmed. A proof that does not serve asks again; it never ends the action.
 */
public final class RealNameUpgrade extends RequestedAction {
    /** Provider id. */
    public static final String ID = "uc-real-name-upgrade";

    /** For accounts whose level is another's. */
    static final String NOT_ALLOWED = "not-allowed";

    static final String ACTION = "action";
    static final String WAY = "way";
    static final String CHOOSE = "choose";
    static final String CONSENT = "consent";
    static final String AGREED = "agreed";
    static final String CONFIRM = "confirm";
    static final String BACK = "back";
    static final String REFRESH = "refresh";
    static final String GO_ON = "go-on";
    static final String OPEN_BUSINESS = "open-business";
    static final String LEAVE = "leave";

    private static final Logger LOG = Logger.getLogger(RealNameUpgrade.class);
    /** Built by {@code auth.business}. */
    private static final String GATE = "uc-business-gate";

    private static final String WAY_NOTE = "uc.upgrade.way";
    private static final String DONE_NOTE = "uc.upgrade.done";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<CaAction.Result> returned = new CaAction(context, CaPurpose.UPGRADE).returned();
        if (returned.isPresent()) {
            certificate(context, returned.get());
        } else {
            show(context);
        }
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        switch (String.valueOf(form.getFirst(ACTION))) {
            case CHOOSE -> choose(context, form.getFirst(WAY));
            case CONSENT -> consent(context, form.containsKey(AGREED));
            case CaAction.PROVE -> certificate(context, new CaAction(context, CaPurpose.UPGRADE).posted(form));
            case UpgradeCodes.COLLECT -> collect(context);
            case REFRESH -> refresh(context);
            case CONFIRM -> confirm(context);
            case BACK -> back(context);
            case GO_ON -> goOn(context);
            case OPEN_BUSINESS -> openBusiness(context);
            case LEAVE -> leave(context);
            default -> show(context);
        }
    }

    /** Where the tab stands. */
    private static void show(RequiredActionContext context) {
        UpgradePage page = new UpgradePage(context);
        UpgradeAccount account = account(context).orElse(null);
        if (account == null) {
            new UpgradeTrail(context, "").refused(NOT_ALLOWED, null);
            context.challenge(page.notAllowed());
        } else if (account.isCertified()) {
            boolean justNow = context.getAuthenticationSession().getAuthNote(DONE_NOTE) != null;
            context.challenge(justNow ? page.done(account) : page.reached(account));
        } else {
            UpgradeProof proof = proofs(context).find().orElse(null);
            if (proof == null) {
                showWay(context, page, account);
            } else if (!compare(context, proof)) {
                // The account or the certificate has changed since it was made.
                proofs(context).forget();
            }
        }
    }

    private static void showWay(RequiredActionContext context, UpgradePage page, UpgradeAccount account) {
        UpgradeWay way = way(context, account);
        if (way == null) {
            context.challenge(page.choose(page.form(), account));
        } else if (way == UpgradeWay.CERTIFICATE) {
            context.challenge(page.certificate(page.form()));
        } else {
            new UpgradeCodes(context, page).show(way, account);
        }
    }

    private static void choose(RequiredActionContext context, @Nullable String id) {
        UpgradeWay.of(id).ifPresent(way -> context.getAuthenticationSession().setAuthNote(WAY_NOTE, way.id()));
        show(context);
    }

    private static void consent(RequiredActionContext context, boolean agreed) {
        UpgradePage page = new UpgradePage(context);
        UpgradeAccount account = account(context).orElse(null);
        if (account == null || account.isCertified() || way(context, account) != UpgradeWay.FACE) {
            show(context);
        } else {
            new UpgradeCodes(context, page).consent(agreed, account);
        }
    }

    private static void certificate(RequiredActionContext context, CaAction.Result result) {
        if (result instanceof CaAction.Result.Proved proved) {
            made(
                    context,
                    UpgradeProof.of(proved.identity(), proved.certificate().id()));
        } else if (result instanceof CaAction.Result.Failed failed) {
            UpgradePage page = new UpgradePage(context);
            failed.reason()
                    .ifPresent(reason -> new UpgradeTrail(context, UpgradeWay.CERTIFICATE.id()).refused(reason, null));
            context.challenge(page.certificate(failed.attach(page.form())));
        }
    }

    private static void collect(RequiredActionContext context) {
        UpgradeWay way = noted(context).orElse(null);
        if (way != UpgradeWay.LICENCE && way != UpgradeWay.FACE) {
            show(context);
            return;
        }
        new UpgradeCodes(context, new UpgradePage(context)).collect(way).ifPresent(proof -> made(context, proof));
    }

    private static void refresh(RequiredActionContext context) {
        noted(context).ifPresent(way -> new UpgradeCodes(context, new UpgradePage(context)).drop(way));
        show(context);
    }

    /** Keeps a proof that was made just now, if it serves. */
    private static void made(RequiredActionContext context, UpgradeProof proof) {
        if (compare(context, proof)) {
            proofs(context).keep(proof, Proofs.LIFE);
        }
    }

    /** Shows the comparison, or why the proof does not serve; whether it does. */
    private static boolean compare(RequiredActionContext context, UpgradeProof proof) {
        LevelUpgrade.Judgement judgement = upgrade(context).judge(proof);
        UpgradePage page = new UpgradePage(context);
        VerifiedIdentity identity = proof.identity();
        Comparison comparison = judgement.comparison();
        String objection = judgement.objection();
        if (objection == null && comparison != null) {
            context.challenge(page.compare(page.form(), comparison, identity.way()));
            return true;
        }
        context.getAuthenticationSession().removeAuthNote(WAY_NOTE);
        String reason = objection == null ? NOT_ALLOWED : objection;
        new UpgradeTrail(context, identity.way()).refused(reason, identity);
        context.challenge(comparison == null ? page.notAllowed() : page.refused(reason, comparison, identity.way()));
        return false;
    }

    private static void confirm(RequiredActionContext context) {
        // Of two presses one gets the proof; the other finds the account as the first has left it.
        Optional<UpgradeProof> taken = proofs(context).take();
        if (taken.isEmpty()) {
            ended(context);
            return;
        }
        UpgradeProof proof = taken.get();
        try {
            Optional<String> objection =
                    upgrade(context).upgrade(proof, context.getConnection().getRemoteAddr());
            if (objection.isEmpty()) {
                raised(context, proof.identity());
            } else if (objection.get().equals(LevelUpgrade.ALREADY)) {
                show(context);
            } else {
                compare(context, proof);
            }
        } catch (ModelException e) {
            // Its text can hold what was to be written. Nothing was; the proof is still good.
            LOG.errorf("A real-name level could not be raised: %s", e.getClass().getName());
            proofs(context).keep(proof, Proofs.LIFE);
            UpgradePage page = new UpgradePage(context);
            context.challenge(page.notSaved());
        }
    }

    private static void raised(RequiredActionContext context, VerifiedIdentity proof) {
        context.getAuthenticationSession().setAuthNote(DONE_NOTE, "1");
        context.getAuthenticationSession().removeAuthNote(WAY_NOTE);
        new UpgradeTrail(context, proof.way()).upgraded(proof);
        show(context);
    }

    /** There is no proof any more. */
    private static void ended(RequiredActionContext context) {
        UpgradeAccount account = account(context).orElse(null);
        if (account == null || account.isCertified()) {
            show(context);
            return;
        }
        context.getAuthenticationSession().removeAuthNote(WAY_NOTE);
        UpgradePage page = new UpgradePage(context);
        context.challenge(page.choose(page.error("uc.upgrade.proof-ended"), account));
    }

    private static void back(RequiredActionContext context) {
        giveUp(context);
        show(context);
    }

    private static void giveUp(RequiredActionContext context) {
        proofs(context).forget();
        noted(context).ifPresent(way -> new UpgradeCodes(context, new UpgradePage(context)).drop(way));
        context.getAuthenticationSession().removeAuthNote(WAY_NOTE);
    }

    private static void goOn(RequiredActionContext context) {
        if (account(context).filter(UpgradeAccount::isCertified).isPresent()) {
            context.success();
        } else {
            show(context);
        }
    }

    private static void openBusiness(RequiredActionContext context) {
        if (opensBusiness(context)) {
            OnwardAction.OPEN_BUSINESS.follow(context.getAuthenticationSession());
        }
        goOn(context);
    }

    /** Not where business is being opened already, or the gate of a system waits: the level was raised for that. */
    static boolean opensBusiness(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        return OnwardAction.OPEN_BUSINESS.isOffered(context.getSession())
                && !OnwardAction.OPEN_BUSINESS.follows(sitting)
                && !sitting.getRequiredActions().contains(GATE);
    }

    private static void leave(RequiredActionContext context) {
        boolean raisable = account(context).isPresent();
        if (raisable && !mayLeave(context)) {
            show(context);
            return;
        }
        giveUp(context);
        if (!raisable) {
            // Nobody is kept out by an action that he can never fulfil.
            context.getUser().removeRequiredAction(ID);
        }
        // Whatever asked for the level decides what follows.
        context.getAuthenticationSession().removeRequiredAction(ID);
        context.cancel();
    }

    /** Nobody gets past the action by leaving it when an administrator has put it on the account. */
    static boolean mayLeave(RequiredActionContext context) {
        return context.getUser().getRequiredActionsStream().noneMatch(ID::equals);
    }

    private static Optional<UpgradeAccount> account(RequiredActionContext context) {
        return UpgradeAccount.read(context.getSession(), context.getUser().getId());
    }

    private static Optional<UpgradeWay> noted(RequiredActionContext context) {
        return UpgradeWay.of(context.getAuthenticationSession().getAuthNote(WAY_NOTE));
    }

    private static @Nullable UpgradeWay way(RequiredActionContext context, UpgradeAccount account) {
        return noted(context)
                .filter(way -> way.isOffered(context.getSession(), account))
                .orElse(null);
    }

    private static LevelUpgrade upgrade(RequiredActionContext context) {
        return new LevelUpgrade(context.getSession(), context.getUser().getId());
    }

    private static Sealed<UpgradeProof> proofs(RequiredActionContext context) {
        return UpgradeProof.in(context.getSession(), context.getAuthenticationSession());
    }
}
