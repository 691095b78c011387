package org.usercenter.auth.loginlog;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;

/**
 * Counts logins by way and result, takes their time, and writes a line of both into the server's log: also failures for an account
 * that nobody knows, and those that the login log leaves out because there are so many.
 *
 * @param taken since the login page; null: there was none
 */
record LoginFigures(
        Figures.OfRealm figures,
        LoginTimes.OfRealm times,
        @Nullable Duration taken,
        KeycloakTransactionManager transaction) {

    private static final Logger LOG = Logger.getLogger(LoginFigures.class);

    static final String UNKNOWN = "unknown";

    /** What our own ways say was wrong. Keycloak's own reasons are sentences, which can repeat what a request asked for. */
    private static final Pattern REASON = Pattern.compile("[a-z0-9._:-]{1,64}");

    /** A login; nothing when it is rolled back. */
    void succeeded(@Nullable String way) {
        transaction.enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                count(way, Figure.SUCCESS);
            }

            @Override
            protected void rollbackImpl() {
                // Nobody got in.
            }
        });
    }

    /**
     * A failure, whatever becomes of the request.
     *
     * @param error Keycloak's code of what was wrong; null: none
     */
    void failed(@Nullable String way, Map<String, String> details, @Nullable String error) {
        String reason = details.get(Details.REASON);
        if (reason != null && REASON.matcher(reason).matches()) {
            count(way, reason);
        } else {
            count(way, error == null ? UNKNOWN : error);
        }
    }

    private void count(@Nullable String way, String result) {
        String named = way == null ? UNKNOWN : way;
        figures.count(Figure.LOGIN, named, result);
        if (taken != null) {
            times.took(way, Figure.SUCCESS.equals(result), taken);
        }
        LOG.infof("Login by %s: %s", code(named), code(result));
    }

    private static String code(String text) {
        return REASON.matcher(text).matches() ? text : "other";
    }
}
