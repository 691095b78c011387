package org.usercenter.auth.handover;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.binding.ContactKind;

/**
 * What was proved and chosen so far, kept for the tab alone; nothing of it is the account's before the last step.
 *
 * @param account user id of the main account
 * @param present null: not proved yet
 * @param mobile of the new manager, proved, E.164; null: not yet
 * @param email of the new manager, proved; null: not yet, or none
 * @param kept ids of what of the former manager's stays; all else goes
 * @param sentTo where the last code of this step went; null: none was sent, or it has ended
 */
record HandOverDraft(
        String account,
        HandOverStep step,
        @Nullable PresentSide present,
        @Nullable String mobile,
        @Nullable String email,
        List<String> kept,
        @Nullable String sentTo) {

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

    HandOverDraft proved(ContactKind kind, @Nullable String value) {
        return kind == ContactKind.MOBILE
                ? new HandOverDraft(account, step, present, value, email, kept, null)
                : new HandOverDraft(account, step, present, mobile, value, kept, null);
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
        return kind == ContactKind.MOBILE ? mobile : email;
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "HandOverDraft[" + step + "]";
    }
}
