package org.usercenter.auth.legacy;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.legacy.LegacyNumber.Comparison;
import org.usercenter.storage.legacy.LegacyUnavailableException;
import org.usercenter.storage.legacy.LegacyUser;
import org.usercenter.storage.legacy.LegacyUsers;

/** Looks for who typed an account name and a certificate number in the old systems of a realm. */
final class LegacySearch {
    private final List<OldSystem> systems;

    /** @param systems in the order in which they are asked */
    LegacySearch(List<OldSystem> systems) {
        this.systems = List.copyOf(systems);
    }

    /** @param component id of its component */
    record OldSystem(String component, LegacyUsers users) {}

    /** What was typed. */
    record Typed(String account, String number, @Nullable String password) {
        /** Nothing of it. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** What was found. */
    sealed interface Result {
        /** Whoever it is, he did not type what the old systems have. */
        record None() implements Result {}

        /** All is right, but the social credit code has to be typed. */
        record UsccNeeded() implements Result {}

        /**
         * The user.
         *
         * @param passwordProved whether the old password was asked for and right
         */
        record Found(String component, LegacyUser user, Comparison number, boolean passwordProved) implements Result {}
    }

    /**
     * Asks one system after the other, until one knows the pair. Blocks.
     *
     * @throws LegacyUnavailableException when a system cannot be asked and none of the others knows the pair
     */
    Result find(Typed typed) {
        LegacyUnavailableException down = null;
        for (OldSystem system : systems) {
            try {
                Result result = find(system, typed);
                if (!(result instanceof Result.None)) {
                    return result;
                }
            } catch (LegacyUnavailableException e) {
                down = e;
            }
        }
        if (down != null) {
            throw down;
        }
        return new Result.None();
    }

    private static Result find(OldSystem system, Typed typed) {
        Optional<LegacyUser> user = system.users().find(typed.account());
        if (user.isEmpty()) {
            return new Result.None();
        }
        boolean asks = system.users().asksPassword();
        boolean right =
                user.get().password().is(typed.password(), system.users().passwordOrder());
        Comparison number = LegacyNumber.compare(user.get().number(), typed.number());
        if (number instanceof Comparison.Different || (asks && !right)) {
            return new Result.None();
        }
        return number instanceof Comparison.UsccNeeded
                ? new Result.UsccNeeded()
                : new Result.Found(system.component(), user.get(), number, asks);
    }
}
