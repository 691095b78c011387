package org.usercenter.auth.ca.reminder;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.ca.CaAuthenticator;
import org.usercenter.auth.ca.trust.TrustedCas;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.EndReminders;
import org.usercenter.storage.certificate.EndingCertificate;

/** Those in the store, each call in a Keycloak session of its own. */
record KeycloakEndings(KeycloakSessionFactory sessions, InstantSource clock) implements Endings {

    @Override
    public List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .map(RealmModel::getId)
                .toList());
    }

    @Override
    public List<EndingCertificate> due(String realmId, int step, @Nullable EndingCertificate last, int max) {
        return inRealm(realmId, (session, realm) -> reminders(session).due(realm, step, last, max))
                .orElse(List.of());
    }

    @Override
    public int remind(String realmId, int step, List<EndingCertificate> due) {
        return inRealm(realmId, (session, realm) -> {
                    TrustedCas trusted = TrustedCas.of(session, CaAuthenticator.ID);
                    return reminders(session)
                            .remind(realm, step, due, each -> EndingNotice.of(each, trusted.vendor(each.vendorId())));
                })
                .orElse(0);
    }

    private EndReminders reminders(KeycloakSession session) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        return new EndReminders(store.certificates(), store.outbox(), clock);
    }

    private <R> Optional<R> inRealm(String realmId, BiFunction<KeycloakSession, RealmModel, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return Optional.of(work.apply(session, realm));
        });
    }
}
