package org.usercenter.auth.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.PresentSide;

/**
 * What was proved and chosen so far, kept for the tab alone; nothing of it is the account's before the last step.
 *
 * @param account user id of the main account
 * @param present null: not proved yet
 * @param mobile of the new manager, E.164; null: not yet
 * @param email of the new manager; null: not yet, or none
 * @param kept ids of what of the former manager's stays; all else goes
 * @param sentTo where the last code of this step went; null: none was sent, or it has ended
 */
record HandOverDraft(
        String account,
        HandOverStep step,
        @Nullable PresentSide present,
        @Nullable Proved mobile,
        @Nullable Proved email,
        List<String> kept,
        @Nullable String sentTo) {
    /** A proof counts no longer than that. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /**
     * A contact that was proved.
     *
     * @param at epoch milliseconds
     */
    record Proved(String value, long at) {
        @Override
        public String toString() {
            return "Proved";
        }
    }

    HandOverDraft {
        kept = List.copyOf(kept);
    }

    static HandOverDraft begin(String account, @Nullable PresentSide byLogin) {
        return new HandOverDraft(account, HandOverStep.START, byLogin, null, null, List.of(), null);
    }

    HandOverDraft at(HandOverStep other) {
        return new HandOverDraft(account, other, present, mobile, email, kept, null);
    }

    /** One further; whoever is proved already is not asked again. */
    HandOverDraft onward() {
        HandOverStep next = step.next();
        return at(next == HandOverStep.PRESENT && present != null ? next.next() : next);
    }

    /** One back; what was proved stays proved. */
    HandOverDraft backward() {
        HandOverStep before = step.before();
        return at(before == HandOverStep.PRESENT ? HandOverStep.START : before);
    }

    HandOverDraft proved(PresentSide side) {
        return new HandOverDraft(account, step, side, mobile, email, kept, null);
    }

    HandOverDraft proved(ContactKind kind, String value, long at) {
        return with(kind, new Proved(value, at));
    }

    HandOverDraft without(ContactKind kind) {
        return with(kind, null);
    }

    private HandOverDraft with(ContactKind kind, @Nullable Proved proved) {
        return kind == ContactKind.MOBILE
                ? new HandOverDraft(account, step, present, proved, email, kept, null)
                : new HandOverDraft(account, step, present, mobile, proved, kept, null);
    }

    HandOverDraft keeping(List<String> ids) {
        return new HandOverDraft(account, step, present, mobile, email, ids, null);
    }

    HandOverDraft sent(@Nullable String to) {
        return new HandOverDraft(account, step, present, mobile, email, kept, to);
    }

    /** The proved contact of a kind; null: none. */
    @Nullable
    String contact(ContactKind kind) {
        Proved proved = kind == ContactKind.MOBILE ? mobile : email;
        return proved == null ? null : proved.value();
    }

    /** Whether the present login proves what the draft says of one: as much, and of the same moment. */
    boolean fits(@Nullable PresentSide byLogin) {
        boolean byCode = present != null && present.contact() != null;
        return byCode ? byLogin == null : Objects.equals(present, byLogin);
    }

    /** Whether something was proved too long ago. */
    boolean isOver(Instant now) {
        Stream<Long> proofs = Stream.concat(
                Stream.ofNullable(present).map(PresentSide::at),
                Stream.concat(Stream.ofNullable(mobile), Stream.ofNullable(email))
                        .map(Proved::at));
        return proofs.anyMatch(at -> Instant.ofEpochMilli(at).plus(LIFE).isBefore(now));
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "HandOverDraft[" + step + "]";
    }
}
