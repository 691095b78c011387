package org.usercenter.auth.legacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.OrganisationCode;
import org.usercenter.storage.identity.ResidentId;
import org.usercenter.storage.identity.Uscc;

/**
 * Compares a certificate number that was typed with the one that the old system keeps, which may be of an older form: an
 * organisation code in place of the social credit code that contains it, 15 digits in place of an ID number's 18.
 */
final class LegacyNumber {
    private static final int OLD_RESIDENT_LENGTH = 15;

    private LegacyNumber() {}

    /** What comes of it. */
    sealed interface Comparison {
        /** Not the same, or none that anybody can be known by. */
        record Different() implements Comparison {}

        /**
         * The same, of an enterprise.
         *
         * @param whole false: only the organisation code in it is the old system's, the rest was typed
         */
        record Enterprise(Uscc uscc, boolean whole) implements Comparison {}

        /** The same, of a person. */
        record Person(List<IdentityDocument> documents) implements Comparison {}

        /** The organisation code is right, but an account needs the social credit code. */
        record UsccNeeded() implements Comparison {}
    }

    static Comparison compare(String kept, String typed) {
        Optional<Uscc> keptUscc = uscc(kept);
        Optional<Uscc> typedUscc = uscc(typed);
        if (keptUscc.isPresent()) {
            return typedUscc.isPresent()
                            && same(keptUscc.get().value(), typedUscc.get().value())
                    ? new Comparison.Enterprise(typedUscc.get(), true)
                    : new Comparison.Different();
        }
        Optional<String> keptCode = organisationCode(kept);
        if (keptCode.isPresent()) {
            return organisation(keptCode.get(), typedUscc, organisationCode(typed));
        }
        return person(kept, typed);
    }

    private static Comparison organisation(String kept, Optional<Uscc> uscc, Optional<String> code) {
        if (uscc.isPresent() && same(kept, uscc.get().organisationCode())) {
            return new Comparison.Enterprise(uscc.get(), false);
        }
        return code.isPresent() && same(kept, code.get()) ? new Comparison.UsccNeeded() : new Comparison.Different();
    }

    private static Comparison person(String kept, String typed) {
        List<IdentityDocument> documents = IdentityDocument.recognise(typed);
        if (documents.isEmpty()) {
            return new Comparison.Different();
        }
        String number = documents.get(0).number();
        List<IdentityDocument> known = IdentityDocument.recognise(kept);
        boolean equal = !known.isEmpty() && same(known.get(0).number(), number);
        boolean equalInOldForm =
                documents.get(0).resident().filter(id -> isOldForm(kept, id)).isPresent();
        return equal || equalInOldForm ? new Comparison.Person(documents) : new Comparison.Different();
    }

    /** Until 1999: without the century of birth and without the check character. */
    private static boolean isOldForm(String kept, ResidentId id) {
        String old = kept.strip();
        return old.length() == OLD_RESIDENT_LENGTH
                && id.birthDate().getYear() / 100 == 19
                && same(old, id.value().substring(0, 6) + id.value().substring(8, 17));
    }

    private static Optional<Uscc> uscc(String number) {
        return parsed(() -> Uscc.parse(number));
    }

    private static Optional<String> organisationCode(String number) {
        return parsed(() -> OrganisationCode.parse(number)).map(OrganisationCode::value);
    }

    private static <T> Optional<T> parsed(java.util.function.Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
