package org.usercenter.auth.realname.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.realname.RealNameLowering;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;
import org.usercenter.storage.realname.LoweringReason;

/** Those in the store, each call in a Keycloak session of its own. */
record KeycloakLevels(KeycloakSessionFactory sessions) implements Levels {
    private static final int PAGE = 100;

    @Override
    public List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> job.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .map(RealmModel::getId)
                .toList());
    }

    @Override
    public Step lower(String realmId, Kind kind, LocalDate today, @Nullable String after) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, job -> lower(job, realmId, kind, today, after));
    }

    private static Step lower(KeycloakSession job, String realmId, Kind kind, LocalDate today, @Nullable String after) {
        RealmModel realm = job.realms().getRealm(realmId);
        if (realm == null) {
            return new Step(0, null);
        }
        job.getContext().setRealm(realm);
        ExpiredDocuments.Page page =
                job.getProvider(UserCenterStore.class).expiredDocuments().page(realm, kind, today, after, PAGE);
        RealNameLowering lowering = new RealNameLowering(job);
        long lowered = page.userIds().stream()
                .map(id -> job.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .filter(account -> lowering.lower(account, LoweringReason.DOCUMENT_EXPIRED, null))
                .count();
        return new Step(Math.toIntExact(lowered), page.next());
    }
}
