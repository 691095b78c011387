package org.usercenter.auth.upgrade;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.proof.ProvedLevel;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** Whether a proof serves for an account, and the change that it makes: history, journal and notice together, or nothing. */
final class LevelUpgrade {
    static final String JOURNAL_ACTION = "realname.upgrade";

    /** The certificate is bound to another account, or was taken out of use. */
    static final String CERTIFICATE_ELSEWHERE = "certificate-elsewhere";

    /** Nothing is left to be raised; no fault of the proof. */
    static final String ALREADY = "already";

    private static final String NOTICE = "realname.certified";

    private final KeycloakSession session;
    private final String userId;

    LevelUpgrade(KeycloakSession session, String userId) {
        this.session = session;
        this.userId = userId;
    }

    /** What was found out about a proof. */
    record Judgement(@Nullable UpgradeAccount account, @Nullable Comparison comparison, @Nullable String objection) {}

    /** Compares, in a transaction of its own. */
    Judgement judge(UpgradeProof proof) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> judge(job, proof),
                "compare a proof with an account");
    }

    private Judgement judge(KeycloakSession job, UpgradeProof proof) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        RealmModel realm = job.getContext().getRealm();
        UpgradeAccount account = UpgradeAccount.of(store, realm, userId).orElse(null);
        if (account == null) {
            return new Judgement(null, null, RealNameUpgrade.NOT_ALLOWED);
        }
        Comparison comparison = Comparison.of(account, proof.identity());
        String objection = comparison
                .refusal()
                .orElseGet(() -> servesElsewhere(store, realm, proof.certificateId()) ? CERTIFICATE_ELSEWHERE : null);
        return new Judgement(account, comparison, objection);
    }

    private boolean servesElsewhere(UserCenterStore store, RealmModel realm, @Nullable CertificateId certificate) {
        return certificate != null
                && store.certificates()
                        .find(realm, certificate)
                        .filter(bound ->
                                !bound.state().usable() || !bound.userId().equals(userId))
                        .isPresent();
    }

    /**
     * Raises the level, unless the account or the proof's certificate have changed since it was judged. An account that
     * is certified already stays as it is.
     *
     * @param ip remote address, for the journal
     * @return why it was not raised, which may be {@link #ALREADY}; empty: it was
     */
    Optional<String> upgrade(UpgradeProof proof, @Nullable String ip) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    Judgement judgement = judge(job, proof);
                    UpgradeAccount account = judgement.account();
                    if (judgement.objection() != null || account == null) {
                        return Optional.ofNullable(judgement.objection());
                    }
                    if (account.isCertified()) {
                        return Optional.of(ALREADY);
                    }
                    raise(job, proof.identity(), account, ip);
                    return Optional.empty();
                },
                "raise a real-name level");
    }

    private void raise(KeycloakSession job, VerifiedIdentity proof, UpgradeAccount account, @Nullable String ip) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        RealmModel realm = job.getContext().getRealm();
        store.realNames().record(realm, userId, ProvedLevel.of(proof));
        Map<String, String> details = UpgradeTrail.facts(proof);
        details.put("before", String.valueOf(account.standing().level().value()));
        details.put("level", String.valueOf(proof.level().value()));
        store.journal()
                .record(realm, new JournalEntry(JOURNAL_ACTION, userId, userId, "success", proof.way(), ip, details));
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                NOTICE,
                                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                                Map.of("way", proof.way()),
                                true));
    }
}
