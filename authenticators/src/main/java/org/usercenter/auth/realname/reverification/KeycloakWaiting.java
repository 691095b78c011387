package org.usercenter.auth.realname.reverification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.RealNameChange;

/** Those who wait in the store, each step in a Keycloak session of its own. */
record KeycloakWaiting(KeycloakSessionFactory sessions) implements Waiting {

    static final String JOURNAL_ACTION = "real-name.reverify";

    @Override
    public List<PendingCheck> due(int max) {
        return call(session -> store(session).pendingChecks().due(max));
    }

    @Override
    public Optional<PendingCheck> claim(PendingCheck pending, Duration pause) {
        return call(session -> store(session).pendingChecks().claim(pending, pause));
    }

    @Override
    public Optional<Subject> subject(PendingCheck claimed) {
        return call(session -> realm(session, claimed).flatMap(realm -> subject(session, realm, claimed)));
    }

    @Override
    public boolean complete(PendingCheck claimed, Subject subject, RealNameChange change, String outcome) {
        return call(session -> realm(session, claimed)
                .filter(realm ->
                        subject(session, realm, claimed).filter(subject::equals).isPresent())
                .map(realm -> complete(session, realm, claimed, change, outcome))
                .orElse(false));
    }

    private static boolean complete(
            KeycloakSession session, RealmModel realm, PendingCheck claimed, RealNameChange change, String outcome) {
        UserCenterStore store = store(session);
        if (!store.pendingChecks().complete(realm, claimed, change)) {
            return false;
        }
        Map<String, String> details = Map.of(
                "level", String.valueOf(change.level().value()),
                "review", change.review().code(),
                "checks", String.valueOf(claimed.checks()));
        store.journal()
                .record(
                        realm,
                        new JournalEntry(JOURNAL_ACTION, null, claimed.userId(), outcome, change.way(), null, details));
        return true;
    }

    private static Optional<RealmModel> realm(KeycloakSession session, PendingCheck claimed) {
        RealmModel realm = session.realms().getRealm(claimed.realmId());
        if (realm == null || !realm.isEnabled()) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        return Optional.of(realm);
    }

    private static Optional<Subject> subject(KeycloakSession session, RealmModel realm, PendingCheck claimed) {
        UserModel user = session.users().getUserById(realm, claimed.userId());
        if (user == null || !user.isEnabled()) {
            return Optional.empty();
        }
        return store(session)
                .persons()
                .find(realm, claimed.userId())
                .map(Subject::of)
                .or(() -> store(session)
                        .enterprises()
                        .findByMainAccount(realm, claimed.userId())
                        .map(Subject::of));
    }

    private static UserCenterStore store(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class);
    }

    private <R> R call(Function<KeycloakSession, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, work::apply);
    }
}
