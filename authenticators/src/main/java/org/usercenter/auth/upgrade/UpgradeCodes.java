package org.usercenter.auth.upgrade;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.face.FaceVerification;
import org.usercenter.auth.face.FaceWay;
import org.usercenter.auth.scan.ScanAction;
import org.usercenter.auth.scan.ScanOutcome;
import org.usercenter.auth.scan.ScanPurpose;
import org.usercenter.auth.scan.ScanSubject;
import org.usercenter.storage.UserCenterStore;

/** The ways of an upgrade that go by a code and a phone: electronic licence and face. Platforms are called in it. */
final class UpgradeCodes {
    static final String COLLECT = ScanAction.COLLECT;

    private static final Logger LOG = Logger.getLogger(UpgradeCodes.class);

    private final RequiredActionContext context;
    private final UpgradePage page;

    UpgradeCodes(RequiredActionContext context, UpgradePage page) {
        this.context = context;
        this.page = page;
    }

    /** The code; before that of a face, the question whether one consents. */
    void show(UpgradeWay way, UpgradeAccount account) {
        Optional<FaceVerification> face =
                way == UpgradeWay.FACE ? FaceWay.platform(context.getSession()) : Optional.empty();
        if (face.isPresent() && consent(face.get()).isEmpty()) {
            context.challenge(page.consent(page.form(), face.get().consentVersion()));
            return;
        }
        LoginFormsProvider form = page.form();
        ScanAction codes = codes(way, subject(account)).orElse(null);
        ScanAction.Shown shown;
        if (codes == null) {
            shown = new ScanAction.Shown.None("uc.upgrade.way-gone");
        } else if (face.isPresent() && !codes.hasCode()) {
            form.setAttribute("scanWay", way.id());
            shown = attempts(face.get()).begin(context.getUser().getId(), () -> codes.show(form));
        } else {
            shown = codes.show(form);
        }
        context.challenge(page.code(form, shown));
    }

    private FaceAttempts attempts(FaceVerification face) {
        return new FaceAttempts(
                context.getSession().getProvider(UserCenterStore.class).limits(),
                context.getRealm(),
                face.attemptsPerDay());
    }

    /** Keeps a consent with its time, and goes on to the code. */
    void consent(boolean agreed, UpgradeAccount account) {
        Optional<FaceVerification> face = FaceWay.platform(context.getSession());
        if (face.isPresent() && agreed) {
            FaceConsent consent = FaceConsent.now(face.get().consentVersion());
            keep(consent);
            consent.give(context.getAuthenticationSession());
        } else if (face.isPresent()) {
            context.challenge(page.consentMissing(face.get().consentVersion()));
            return;
        }
        show(UpgradeWay.FACE, account);
    }

    private void keep(FaceConsent consent) {
        String userId = context.getUser().getId();
        String ip = context.getConnection().getRemoteAddr();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    context.getSession().getKeycloakSessionFactory(),
                    context.getSession().getContext(),
                    job -> consent.keep(
                            job.getProvider(UserCenterStore.class),
                            job.getContext().getRealm(),
                            userId,
                            ip));
        } catch (ModelDuplicateException e) {
            // Of two presses at the same moment the other was kept.
            LOG.debugf("Consent to %s was given at the same moment", consent.version());
        }
    }

    private Optional<FaceConsent> consent(FaceVerification face) {
        return FaceConsent.find(context.getAuthenticationSession(), face.consentVersion());
    }

    /** Fetches the result; empty: there is no proof, and the context has been answered. */
    Optional<UpgradeProof> collect(UpgradeWay way) {
        LoginFormsProvider form = page.form();
        Optional<ScanAction> codes = codes(way, null);
        if (codes.isEmpty()) {
            context.challenge(page.code(form, new ScanAction.Shown.None("uc.upgrade.way-gone")));
            return Optional.empty();
        }
        Optional<ScanOutcome> outcome = codes.get().collect(form);
        if (outcome.isEmpty()) {
            context.challenge(page.code(form));
            return Optional.empty();
        }
        return proof(way, outcome.get());
    }

    private Optional<UpgradeProof> proof(UpgradeWay way, ScanOutcome outcome) {
        if (outcome instanceof ScanOutcome.Proved proved) {
            return Optional.of(UpgradeProof.of(proved.identity(), proved.certificate()));
        }
        if (outcome instanceof ScanOutcome.Attested attested) {
            Optional<UpgradeProof> consented = FaceWay.platform(context.getSession())
                    .flatMap(this::consent)
                    .map(consent -> UpgradeProof.of(consent.addTo(attested.identity()), null));
            if (consented.isPresent()) {
                return consented;
            }
        }
        ScanOutcome.Refused refused =
                outcome instanceof ScanOutcome.Refused known ? known : ScanOutcome.Refused.of("stale");
        new UpgradeTrail(context, way.id()).refused(refused.reason(), null);
        context.challenge(page.ended(refused));
        return Optional.empty();
    }

    /** Gives the tab's code of a way up. */
    void drop(UpgradeWay way) {
        codes(way, null).ifPresent(ScanAction::drop);
    }

    private Optional<ScanAction> codes(UpgradeWay way, @Nullable ScanSubject subject) {
        return switch (way) {
            case LICENCE ->
                ScanAction.byWay(
                        context.getSession(), context.getAuthenticationSession(), ScanPurpose.UPGRADE, way.id());
            case FACE ->
                Optional.of(FaceWay.action(
                        context.getSession(), context.getAuthenticationSession(), ScanPurpose.UPGRADE, subject));
            case CERTIFICATE -> Optional.empty();
        };
    }

    /** From the account, never typed. */
    private static @Nullable ScanSubject subject(UpgradeAccount account) {
        return account instanceof UpgradeAccount.OfPerson person
                ? new ScanSubject(person.name(), person.document())
                : null;
    }
}
