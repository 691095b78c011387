package org.usercenter.auth.scan;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A code on the page of an action, for whoever has logged in (扫码核验): shown, followed and collected as at a login, but no
 * way in. Platforms are called in it.
 */
public final class ScanAction {
    /** Value of the field {@code action} with which the page asks for the result. */
    public static final String COLLECT = ScanAuthenticator.COLLECT;

    private static final Logger LOG = Logger.getLogger(ScanAction.class);

    private final KeycloakSession session;
    private final ScanSitting sitting;

    private ScanAction(KeycloakSession session, AuthenticationSessionModel sitting, ScanOccasion occasion) {
        this.session = session;
        this.sitting = new ScanSitting(session, sitting, occasion);
    }

    /**
     * By a way of the realm's login page, with the settings that it has there.
     *
     * @return empty when the login page has no such way, or it is switched off
     */
    public static Optional<ScanAction> byWay(
            KeycloakSession session, AuthenticationSessionModel sitting, ScanPurpose purpose, String way) {
        return ScanConfig.of(session.getContext().getRealm(), way)
                .map(settings -> new ScanAction(session, sitting, new ScanOccasion(way, purpose, settings, null)));
    }

    /**
     * By a platform that has to recognise somebody.
     *
     * @param settings those that all scan ways share; null: the defaults
     * @param subject null: no new code is to be made
     */
    public static ScanAction of(
            KeycloakSession session,
            AuthenticationSessionModel sitting,
            ScanPurpose purpose,
            String way,
            @Nullable AuthenticatorConfigModel settings,
            @Nullable ScanSubject subject) {
        return new ScanAction(session, sitting, new ScanOccasion(way, purpose, settings, subject));
    }

    /** Whether the realm's login page has the way. */
    public static boolean isOffered(RealmModel realm, String way) {
        return ScanConfig.of(realm, way).isPresent();
    }

    /** What there is to show. */
    public sealed interface Shown {

        /** A code; the page has its attributes. */
        record Code() implements Shown {}

        /**
         * None.
         *
         * @param message key of the reason
         * @param decided whether it was a platform that refused one; otherwise none was troubled, or it is down
         */
        record None(String message, boolean decided) implements Shown {

            /** Of which no platform knows. */
            public None(String message) {
                this(message, false);
            }
        }
    }

    /** Whether the tab has a code that has not ended, so that {@link #show} makes no new one. */
    public boolean hasCode() {
        return sitting.current()
                .filter(ticket -> !ticket.state(ScanSitting.now()).ended())
                .isPresent();
    }

    /** Puts the tab's code into a page, or a new one when that has ended. */
    public Shown show(LoginFormsProvider form) {
        form.setAttribute("scanWay", sitting.occasion().way());
        links(form);
        try {
            ScanCode.attach(session, form, sitting.currentOrNew());
            return new Shown.Code();
        } catch (ScanSitting.TooManyException e) {
            return new Shown.None("uc.scan.refused.limit");
        } catch (ScanUnavailableException e) {
            LOG.warnf("No code is to be had: %s", e.getMessage());
            return e.reason() == null
                    ? new Shown.None("uc.scan." + sitting.occasion().way() + ".down")
                    : new Shown.None("uc.scan.refused." + e.reason(), true);
        }
    }

    private void links(LoginFormsProvider form) {
        sitting.occasion().config().app().ifPresent(app -> form.setAttribute("scanAppUrl", app));
        sitting.occasion().config().guide().ifPresent(guide -> form.setAttribute("scanGuideUrl", guide));
    }

    /**
     * Fetches the result.
     *
     * @param form gets the code and a word when there is no result yet
     * @return empty when there is none yet
     */
    public Optional<ScanOutcome> collect(LoginFormsProvider form) {
        ScanCollected collected = new ScanCollecting(session, sitting).collect();
        if (collected instanceof ScanCollected.Held held) {
            form.setAttribute("scanWay", sitting.occasion().way());
            links(form);
            ScanCode.attach(session, form, held.ticket());
            form.setAttribute("scanHeld", true).addError(new FormMessage(null, held.message()));
            return Optional.empty();
        }
        return Optional.of(((ScanCollected.Ended) collected).outcome());
    }

    /** Gives the tab's code up. */
    public void drop() {
        sitting.drop();
    }
}
