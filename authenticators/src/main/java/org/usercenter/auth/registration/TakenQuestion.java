package org.usercenter.auth.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.usercenter.auth.registration.Quota.Share;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;

/**
 * The question whether a mobile or an ID number has an account. "Yes" is said so often only to one proved mobile and to
 * one source: whoever has a mobile could ask about everybody else. "No" costs nothing.
 */
final class TakenQuestion {

    /** More than one family that shares a mobile needs. */
    static final RateLimit BY_MOBILE = new RateLimit("register.taken.mobile.day", 5, Duration.ofDays(1));

    /** For all behind one address. */
    static final RateLimit BY_SOURCE = new RateLimit("register.taken.source.hour", 20, Duration.ofHours(1));

    /** What is said. */
    sealed interface Answer {

        record Free() implements Answer {}

        /**
         * Something belongs to another account.
         *
         * @param what see {@link TakenIdentifiers}
         */
        record Taken(String what) implements Answer {}

        /** The limit is reached; nobody has looked. */
        record NotSaid() implements Answer {}
    }

    private final Quota quota;
    private final String source;

    /**
     * @param source see {@link org.usercenter.auth.code.Source}
     */
    TakenQuestion(Quota quota, String source) {
        this.quota = quota;
        this.source = source;
    }

    /**
     * Looks, if the limits allow a "yes".
     *
     * @param mobile the registrant's, proved
     * @param lookup says what is taken
     */
    Answer ask(MobileNumber mobile, Supplier<Optional<String>> lookup) {
        List<Share> shares = List.of(new Share(BY_MOBILE, mobile.e164()), new Share(BY_SOURCE, source));
        if (quota.take(shares).isPresent()) {
            return new Answer.NotSaid();
        }
        Optional<String> taken = lookup.get();
        if (taken.isEmpty()) {
            quota.giveBack(shares);
            return new Answer.Free();
        }
        return new Answer.Taken(taken.get());
    }
}
