package org.usercenter.auth.takeover;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.takeover.TakenOver;

/**
 * Does what is left of a take-over (接管善后): lets the new holder in, if the server died before that; deals with the former
 * holder's members; ends what slipped through when sessions were ended. Of an enterprise that is closed it deals with the
 * members, and then removes main account and enterprise. Step by step, each in a transaction of its own and
 * such that doing it again changes nothing: whatever becomes of the server, another goes on where it stopped.
 */
final class Aftermath {
    private static final Logger LOG = Logger.getLogger(Aftermath.class);
    /** Members a step. */
    private static final int BATCH = 20;
    /** By then every login is committed that was under way at the take-over: longer than a transaction may take. */
    private static final Duration SECOND_SWEEP = Duration.ofSeconds(60);

    /** Between two runs in which members failed. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 10;
    /** So long members of an enterprise that closes are tried again of whom nothing comes. */
    private static final Duration LONGEST_CLOSING = Duration.ofDays(2);

    private final KeycloakSessionFactory sessions;
    private final TakenOver rest;
    private final InstantSource clock;
    /** Members of whom nothing came: the next run tries again. */
    private int failed;

    Aftermath(KeycloakSessionFactory sessions, TakenOver rest, InstantSource clock) {
        this.sessions = sessions;
        this.rest = rest;
        this.clock = clock;
    }

    /**
     * Works until the moment.
     *
     * @return when to go on; null: nothing is left
     */
    @Nullable
    Instant run(Instant until) {
        boolean known = inRealm(work -> {
            UserModel account = work.account();
            if (account != null && !rest.closing() && LoginFreshness.isClosed(account)) {
                LoginFreshness.open(work.job(), work.realm(), account);
            }
            return account != null;
        });
        if (!known) {
            return null;
        }
        if (!members(until)) {
            return clock.instant();
        }
        if (rest.closing()) {
            return close(until);
        }
        Instant sweep = rest.at().plus(SECOND_SWEEP);
        if (clock.instant().isBefore(sweep)) {
            return sweep;
        }
        inRealm(Aftermath::sweep);
        return failed > 0 ? clock.instant().plus(pause()) : null;
    }

    /** One of whom nothing comes does not keep the code of the enterprise for ever: he acts for it no more all the same. */
    private @Nullable Instant close(Instant until) {
        if (failed > 0 && clock.instant().isBefore(rest.at().plus(LONGEST_CLOSING))) {
            return clock.instant().plus(pause());
        }
        while (inRealm(work -> work.job()
                        .getProvider(UserCenterStore.class)
                        .departments()
                        .removeLowest(
                                work.realm(),
                                Objects.requireNonNull(work.enterprise()).groupId(),
                                BATCH))
                > 0) {
            if (!clock.instant().isBefore(until)) {
                return clock.instant();
            }
        }
        inRealm(Aftermath::remove);
        return null;
    }

    /** Doubles with each run. */
    private Duration pause() {
        Duration pause = SECOND_SWEEP.multipliedBy(1L << Math.min(rest.runs(), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Whether all were dealt with, or tried. */
    private boolean members(Instant until) {
        while (rest.formerMembers() != null) {
            if (!clock.instant().isBefore(until)) {
                return false;
            }
            List<String> batch = inRealm(work -> work.members().next(failed, BATCH));
            if (batch.isEmpty()) {
                if (failed == 0 && !rest.closing()) {
                    inRealm(Aftermath::dissolve);
                }
                return true;
            }
            try {
                deal(batch);
            } catch (RuntimeException e) {
                LOG.warnf("Members %s were not released at once: %s", batch, e.getClass());
                batch.forEach(this::dealAlone);
            }
        }
        return true;
    }

    /** One that fails must not keep the others. */
    private void dealAlone(String member) {
        try {
            deal(List.of(member));
        } catch (RuntimeException e) {
            failed++;
            LOG.errorf(e, "Member %s was not released; he acts for the enterprise no more all the same", member);
            inRealm(work -> {
                work.members().failed(member);
                return true;
            });
        }
    }

    private void deal(List<String> batch) {
        inRealm(work -> {
            batch.forEach(work.members()::disable);
            return true;
        });
        inRealm(work -> {
            Enterprise enterprise = Objects.requireNonNull(work.enterprise(), "the account has an enterprise");
            // Nobody is invited back in between.
            work.job().getProvider(UserCenterStore.class).enterprises().lock(work.realm(), enterprise.groupId());
            AccountSessions open = new AccountSessions(work.job(), work.realm());
            batch.forEach(member -> work.members().settle(member, enterprise, open));
            return true;
        });
    }

    /** The last step of a closing: the enterprise goes with its main account. */
    private static boolean remove(Work work) {
        UserModel account = work.account();
        if (account != null) {
            new AccountSessions(work.job(), work.realm()).end(account, null);
            new UserManager(work.job()).removeUser(work.realm(), account);
        }
        return true;
    }

    private static boolean dissolve(Work work) {
        work.members().dissolve();
        return true;
    }

    private static boolean sweep(Work work) {
        UserModel account = work.account();
        if (account != null) {
            new AccountSessions(work.job(), work.realm())
                    .endThose(account, each -> LoginFreshness.isOver(work.job(), each));
        }
        return true;
    }

    /** A step in its transaction. */
    private record Work(KeycloakSession job, RealmModel realm, TakenOver rest) {
        @Nullable
        UserModel account() {
            return job.users().getUserById(realm, rest.userId());
        }

        @Nullable
        Enterprise enterprise() {
            return job.getProvider(UserCenterStore.class)
                    .enterprises()
                    .findByMainAccount(realm, rest.userId())
                    .orElse(null);
        }

        Members members() {
            return new Members(job, realm, rest);
        }
    }

    private <R> R inRealm(Function<Work, R> step) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm =
                    Objects.requireNonNull(job.realms().getRealm(rest.realmId()), "rows go with their realm");
            job.getContext().setRealm(realm);
            String address = rest.address();
            if (address != null) {
                job.getContext().setHttpRequest(AnsweredRequest.at(URI.create(address)));
            }
            return step.apply(new Work(job, realm, rest));
        });
    }
}
