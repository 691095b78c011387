package org.usercenter.auth.realname;

import java.util.Set;

/** What an authority said about a person. */
public sealed interface PersonCheckResult {

    /**
     * Name and number belong together.
     *
     * @param evidence authority and its number of the request, e.g. {@code tencent:7f3c…}; no personal data
     */
    record Match(String evidence) implements PersonCheckResult {}

    /**
     * The authority knows the number under another name.
     *
     * @param fields the elements that may be wrong; an authority that compares a pair names both
     */
    record Mismatch(Set<PersonField> fields) implements PersonCheckResult {
        public Mismatch {
            fields = Set.copyOf(fields);
        }
    }

    /** The authority has no record of that number; not the same as a mismatch. */
    record NoRecord() implements PersonCheckResult {}

    /** The authority does not know this kind of document; it was not asked. */
    record NotCovered() implements PersonCheckResult {}

    /** The authority calls an element malformed. */
    record BadInput(PersonField field) implements PersonCheckResult {}

    /** The authority could not be asked now: unreachable, overloaded, its limit reached, or our access is wrong. */
    record Unavailable() implements PersonCheckResult {}
}
