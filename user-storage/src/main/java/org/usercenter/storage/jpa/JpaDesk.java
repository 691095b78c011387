package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.Desk;

/** The steps that operators make with a case of any kind. */
abstract class JpaDesk implements Desk {

    /** Condition: this operator has taken it. */
    static final String MINE = "a.state = 'taken' and a.operatorId = :me";

    /**
     * What differs by kind of case: conditions and changes of the statements, and what stands in the journal.
     *
     * @param waits condition: it waits for an operator
     * @param abandonable condition: another operator has it
     * @param notOwn condition: it is not about the operator's account
     * @param taken what a taken one forgets; may be empty
     * @param toQueue change: it waits for an operator again
     * @param asked what else changes when more is asked for, by {@link #askedValues}; may be empty
     * @param answer field that what an operator writes is sealed for
     */
    record Kind(
            Actions actions,
            String waits,
            String abandonable,
            String notOwn,
            String taken,
            String toQueue,
            String asked,
            String answer) {}

    /** Names in the journal. */
    record Actions(String take, String takeOver, String giveBack, String ask, String reject) {}

    private final Kind kind;
    private final Sealing sealing;
    private final CaseSteps steps;
    private final InstantSource clock;

    JpaDesk(Kind kind, Sealing sealing, CaseSteps steps, InstantSource clock) {
        this.kind = kind;
        this.sealing = sealing;
        this.steps = steps;
        this.clock = clock;
    }

    /** Who has it; empty: nobody, or there is none. */
    abstract Optional<String> worker(RealmModel realm, String id);

    /** What else an operator who asks for more gives the statement. */
    abstract Map<String, Object> askedValues();

    /** So long one is kept after it was decided. */
    abstract Duration kept();

    /** Tells whom it is about that there is an answer. */
    abstract void tell(RealmModel realm, String id, boolean rejected);

    @Override
    public final boolean take(RealmModel realm, String id, Deed deed) {
        String taken = "a.state = 'taken', a.operatorId = :me" + kind.taken();
        String notOwn = kind.notOwn() + " and ";
        if (did(realm, kind.actions().take(), id, deed, taken, notOwn + kind.waits(), Map.of(), Map.of())) {
            return true;
        }
        return worker(realm, id)
                .filter(before -> did(
                        realm,
                        kind.actions().takeOver(),
                        id,
                        deed,
                        taken,
                        notOwn + "a.changedAt <= :left and " + kind.abandonable(),
                        Map.of("left", clock.instant().minus(PATIENCE).toEpochMilli()),
                        Map.of("from", before)))
                .isPresent();
    }

    @Override
    public final boolean giveBack(RealmModel realm, String id, Deed deed) {
        return did(
                realm,
                kind.actions().giveBack(),
                id,
                deed,
                "a.operatorId = null, " + kind.toQueue(),
                MINE,
                Map.of(),
                Map.of());
    }

    @Override
    public final boolean ask(RealmModel realm, String id, String what, Deed deed) {
        Map<String, Object> values = new HashMap<>(askedValues());
        values.put("answer", answer(realm, id, what));
        boolean done = did(
                realm,
                kind.actions().ask(),
                id,
                deed,
                "a.state = 'needs-more', a.answerSealed = :answer, a.rounds = a.rounds + 1" + kind.asked(),
                MINE + " and a.rounds < " + MAX_ROUNDS,
                values,
                Map.of());
        if (done) {
            tell(realm, id, false);
        }
        return done;
    }

    @Override
    public final boolean reject(RealmModel realm, String id, String why, Deed deed) {
        boolean done = did(
                realm,
                kind.actions().reject(),
                id,
                deed,
                "a.state = 'rejected', a.answerSealed = :answer, a.endsAt = :end",
                MINE,
                Map.of(
                        "answer", answer(realm, id, why),
                        "end", clock.instant().plus(kept()).toEpochMilli()),
                Map.of());
        if (done) {
            tell(realm, id, true);
        }
        return done;
    }

    /** A step of the operator who does it, {@code :me}. */
    final boolean did(
            RealmModel realm,
            String action,
            String id,
            Deed deed,
            String change,
            String condition,
            Map<String, Object> values,
            Map<String, String> details) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("me", Objects.requireNonNull(deed.actorId(), "A case is decided by somebody"));
        boolean done = steps.make(realm, id, change, condition, all);
        if (done) {
            steps.record(realm, action, id, deed, details);
        }
        return done;
    }

    private String answer(RealmModel realm, String id, String text) {
        if (text.length() > MAX_ANSWER) {
            throw new IllegalArgumentException("An answer has at most " + MAX_ANSWER + " characters");
        }
        return sealing.seal(text, realm.getId(), kind.answer(), id);
    }
}
