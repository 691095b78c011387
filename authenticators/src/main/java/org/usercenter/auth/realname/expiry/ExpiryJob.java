package org.usercenter.auth.realname.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.Provider;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.auth.realname.RealNameLowering;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;
import org.usercenter.storage.realname.LoweringReason;

/**
 * A task of Keycloak's timer, page by page, each in a transaction of its own. Its class name is the key by which one server
 * at a time runs it. Ends when its time is over and goes on at the next run.
 */
final class ExpiryJob implements ScheduledTask, Provider {

    private static final Logger LOG = Logger.getLogger(ExpiryJob.class);
    /** Keycloak's clock, which tests can move. */
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);
    private static final int PAGE = 100;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        Instant end = CLOCK.instant().plus(LONGEST_RUN);
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> job.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .map(RealmModel::getId)
                .toList());
        for (String realm : realms) {
            for (Kind kind : Kind.values()) {
                run(sessions, realm, kind, end);
            }
        }
    }

    private static void run(KeycloakSessionFactory sessions, String realmId, Kind kind, Instant end) {
        int lowered = 0;
        @Nullable String after = null;
        do {
            String from = after;
            Step step = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, job -> page(job, realmId, kind, from));
            lowered += step.lowered();
            after = step.next();
        } while (after != null && CLOCK.instant().isBefore(end));
        if (lowered > 0) {
            LOG.infof("%d real-name levels were lowered, because their document is valid no more", lowered);
        }
    }

    private record Step(int lowered, @Nullable String next) {}

    private static Step page(KeycloakSession job, String realmId, Kind kind, @Nullable String after) {
        RealmModel realm = job.realms().getRealm(realmId);
        if (realm == null) {
            return new Step(0, null);
        }
        job.getContext().setRealm(realm);
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), CHINA);
        ExpiredDocuments.Page page = job.getProvider(UserCenterStore.class)
                .expiredDocuments()
                .page(realm, kind, today, after, PAGE);
        RealNameLowering lowering = new RealNameLowering(job);
        int lowered = 0;
        for (String userId : page.userIds()) {
            UserModel account = job.users().getUserById(realm, userId);
            if (account != null && lowering.lower(account, LoweringReason.DOCUMENT_EXPIRED, null)) {
                lowered++;
            }
        }
        return new Step(lowered, page.next());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
