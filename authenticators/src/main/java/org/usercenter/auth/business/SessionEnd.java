package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/**
 * Ends what users have open in business systems whose gate they no longer pass (结束会话), offline sessions too, and all that
 * accounts of a suspended enterprise, or those that were shut, have open, or all after a login by what was taken away since. Asked for by {@link SessionReviews}, done by any
 * server, repeated when one stops in the middle. Tokens are refused in the meantime by {@link GateExecutor}.
 */
final class SessionEnd implements MessageDelivery {
    private final KeycloakSession session;

    SessionEnd(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        AnsweredRequest.restore(session, delivery.parameters());
        AccountSessions sessions = new AccountSessions(session, realm);
        if (delivery.parameters().containsKey(SessionReviews.ALL)
                || Gate.of(session).isSuspended(user.getId())) {
            sessions.end(user, null);
        } else if (delivery.parameters().containsKey(SessionReviews.BEFORE)) {
            sessions.endThose(user, each -> LoginFreshness.isOver(session, each));
        } else if (delivery.parameters().containsKey(SessionReviews.WAY)) {
            Map<String, String> lost = delivery.parameters();
            sessions.endThose(user, each -> hadWay(each, lost));
        } else {
            sessions.endAt(user, over(session, user, delivery.parameters().get(SessionReviews.CLIENT)));
        }
        // The systems are told by messages of their own.
        return Optional.of(() -> Outcome.SENT);
    }

    /** Whether it is one of those that {@link SessionReviews#ofWay} is about. */
    static boolean hadWay(UserSessionModel userSession, Map<String, String> lost) {
        LoginWay way = LoginWay.of(lost.get(SessionReviews.WAY)).orElseThrow();
        boolean goesOn = !userSession.isOffline() && userSession.getId().equals(lost.get(SessionReviews.EXCEPT));
        return !goesOn
                && userSession.getStarted() <= Long.parseLong(lost.get(SessionReviews.UNTIL))
                && (userSession.getNote(way.note()) != null
                        || LoginWay.of(userSession.getNote(LoginWay.NOTE))
                                .filter(way::equals)
                                .isPresent());
    }

    /** What the user has open where he could not enter in the same way any more. */
    static List<AuthenticatedClientSessionModel> over(KeycloakSession job, UserModel user, @Nullable String clientId) {
        RealmModel realm = job.getContext().getRealm();
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, user),
                        job.sessions().getOfflineUserSessionsStream(realm, user))
                .flatMap(each -> each.getAuthenticatedClientSessions().values().stream())
                .filter(system ->
                        clientId == null || clientId.equals(system.getClient().getId()))
                .filter(system -> isOver(job, system))
                .toList();
    }

    private static boolean isOver(KeycloakSession job, AuthenticatedClientSessionModel system) {
        Entry entry = Entry.of(system.getUserSession(), system.getClient());
        Verdict verdict = Gate.of(job).check(entry);
        if (!verdict.passes()) {
            return true;
        }
        // Whoever has left all enterprises may enter some systems as nobody in particular, but does not stay there.
        Optional<String> now = verdict.identity().map(ActingIdentity::value);
        return entry.acting() != null && !Optional.of(entry.acting()).equals(now);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
