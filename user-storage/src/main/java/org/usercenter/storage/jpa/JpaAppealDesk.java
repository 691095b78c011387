package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

/** The steps of operators on {@code UC_APPEAL}, and what follows an approval. */
final class JpaAppealDesk extends JpaDesk implements AppealDesk {
    private static final String TAKE = "appeal.take";
    private static final String TAKE_OVER = "appeal.take-over";
    private static final String GIVE_BACK = "appeal.give-back";
    private static final String ASK = "appeal.ask";
    private static final String REJECT = "appeal.reject";
    private static final String APPROVE_FIRST = "appeal.approve-first";
    private static final String APPROVE = "appeal.approve";
    private static final String SEND_BACK = "appeal.send-back";
    private static final String OBJECT = "appeal.object";
    private static final String OVERTAKEN = "appeal.overtaken";

    /** Message to the proved mobile of the claimant, who may have no account: there is an answer. */
    private static final String PROGRESS = "appeal.progress";

    private static final String FIRST_BY_OTHER =
            "a.state = 'approved-once' and a.firstApprover <> :me and a.userId <> :me";

    /** Change: waits for an operator again. */
    static final String TO_QUEUE = "a.state = case when a.objectedAt is null then 'submitted' else 'objected' end";

    private static final Kind KIND = new Kind(
            new Actions(TAKE, TAKE_OVER, GIVE_BACK, ASK, REJECT),
            """
            (a.state in ('submitted', 'objected')
            or (a.state = 'needs-more' and a.objectedAt is not null and a.dueAt <= :now))""",
            """
            ((a.state = 'taken' and a.operatorId <> :me)
            or (a.state = 'approved-once' and a.firstApprover <> :me))""",
            "(a.userId is null or a.userId <> :me)",
            ", a.firstApprover = null, a.dueAt = null",
            TO_QUEUE,
            ", a.dueAt = :due",
            Sealing.APPEAL_ANSWER);

    /** More than one account ever has. */
    private static final int MAX_OF_ACCOUNT = 100;

    private final EntityManager em;
    private final CaseSteps steps;
    private final AppealStore appeals;
    private final Outbox outbox;
    private final AppealTokens tokens;
    private final InstantSource clock;

    JpaAppealDesk(
            EntityManager em,
            Sealing sealing,
            CaseSteps steps,
            AppealStore appeals,
            Outbox outbox,
            AppealTokens tokens,
            InstantSource clock) {
        super(KIND, sealing, steps, clock);
        this.em = em;
        this.steps = steps;
        this.appeals = appeals;
        this.outbox = outbox;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    Optional<String> worker(RealmModel realm, String id) {
        return appeals.find(realm, id).flatMap(appeal -> Optional.ofNullable(appeal.operatorId())
                .or(() -> Optional.ofNullable(appeal.firstApprover())));
    }

    @Override
    Map<String, Object> askedValues() {
        return Map.of("due", clock.instant().plus(AppealStore.ANSWER_TIME).toEpochMilli());
    }

    @Override
    Duration kept() {
        return AppealStore.KEPT;
    }

    /** Without content: that is read with receipt number and code. */
    @Override
    void tell(RealmModel realm, String id, boolean rejected) {
        tellClaimant(realm, id);
    }

    @Override
    public Approval approve(RealmModel realm, String id, boolean fourEyes, Deed deed) {
        String first = MINE + " and a.userId <> :me";
        if (fourEyes
                && did(
                        realm,
                        APPROVE_FIRST,
                        id,
                        deed,
                        "a.state = 'approved-once', a.firstApprover = :me, a.operatorId = null",
                        first,
                        Map.of(),
                        Map.of())) {
            return Approval.ONCE;
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        // As long as it can be approved nobody objects: what was read here is so when the statement counts.
        boolean answersObjection =
                appeals.find(realm, id).filter(Appeal::objected).isPresent();
        boolean done = did(
                realm,
                APPROVE,
                id,
                deed,
                """
                a.state = 'approved', a.operatorId = :me, a.approvedAt = :now, a.linkEndsAt = :link,
                a.passwordLinkHash = :password, a.objectionLinkHash = :objection, a.answerSealed = null,
                a.endsAt = :end, a.dueAt ="""
                        + (answersObjection ? " null" : " :due"),
                fourEyes ? FIRST_BY_OTHER : first,
                approval(realm, id, now, answersObjection),
                Map.of());
        return done ? Approval.FINAL : Approval.REFUSED;
    }

    private Map<String, Object> approval(RealmModel realm, String id, Instant now, boolean answersObjection) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "now", now.toEpochMilli(),
                "link", now.plus(LINK_TIME).toEpochMilli(),
                "password", tokens.hash(tokens.token(realm, id, AppealLink.PASSWORD, now)),
                "objection", tokens.hash(tokens.token(realm, id, AppealLink.OBJECTION, now)),
                "end", now.plus(AppealStore.KEPT).toEpochMilli()));
        if (!answersObjection) {
            values.put("due", now.plus(OBJECTION_TIME).toEpochMilli());
        }
        return values;
    }

    @Override
    public boolean sendBack(RealmModel realm, String id, Deed deed) {
        return did(
                realm, SEND_BACK, id, deed, "a.firstApprover = null, " + TO_QUEUE, FIRST_BY_OTHER, Map.of(), Map.of());
    }

    @Override
    public boolean object(RealmModel realm, String id, Deed deed) {
        boolean done = steps.make(
                realm,
                id,
                """
                a.state = 'objected', a.objectedAt = :now, a.linkEndsAt = null, a.dueAt = null, a.endsAt = null,
                a.operatorId = null, a.firstApprover = null""",
                "a.state = 'approved' and a.dueAt > :now",
                Map.of());
        if (done) {
            steps.record(realm, OBJECT, id, deed, Map.of());
            tellClaimant(realm, id);
        }
        return done;
    }

    @Override
    public void setFrozen(RealmModel realm, String id, boolean frozen) {
        Statements.execute(
                em.createQuery("update UcAppeal a set a.frozen = :frozen where a.id = :id and a.realmId = :realm")
                        .setParameter("frozen", frozen)
                        .setParameter("id", id)
                        .setParameter("realm", realm.getId()));
    }

    @Override
    public void overtake(RealmModel realm, String userId, Deed deed) {
        for (String id : ofAccount(realm, userId)) {
            boolean ended = steps.make(
                    realm,
                    id,
                    "a.dueAt = null, a.linkEndsAt = null, a.formerSealed = null",
                    "a.state = 'approved' and (a.dueAt > :now or a.linkEndsAt > :now)",
                    Map.of());
            boolean anew =
                    steps.make(realm, id, "a.firstApprover = null, " + TO_QUEUE, "a.state = 'approved-once'", Map.of());
            if (ended || anew) {
                steps.record(realm, OVERTAKEN, id, deed, Map.of());
            }
        }
    }

    private List<String> ofAccount(RealmModel realm, String userId) {
        return em.createQuery(
                        """
                        select a.id from UcAppeal a where a.realmId = :realm and a.userId = :user
                        and a.state in ('approved', 'approved-once') order by a.changedAt desc""",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setMaxResults(MAX_OF_ACCOUNT)
                .getResultList();
    }

    private void tellClaimant(RealmModel realm, String id) {
        appeals.find(realm, id)
                .map(appeal -> new Destination(Channel.SMS, appeal.contact().e164()))
                .ifPresent(contact -> outbox.write(
                        realm, NewMessage.toAddress(JpaAppealStore.holder(id), PROGRESS, contact, Map.of())));
    }
}
