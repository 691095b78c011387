package org.usercenter.realm.apply;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing of a realm.
 *
 * @param owner name of what it belongs to; empty: the realm
 * @param member its own name there; of steps of a flow that share a name, the second ends in {@code #2}, and so on
 */
record Part(Kind kind, String owner, String member) implements Comparable<Part> {
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::kind).thenComparing(Part::owner).thenComparing(Part::member);
    private static final Pattern NUMBERED = Pattern.compile("(.*)#(\\d+)");

    /** One that belongs to the realm. */
    Part(Kind kind, String name) {
        this(kind, "", name);
    }

    /** Which one it is of those that share its name, from 1. */
    int number() {
        Matcher numbered = NUMBERED.matcher(member);
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
    }

    /** Its own name without the number. */
    String shared() {
        Matcher numbered = NUMBERED.matcher(member);
        return numbered.matches() ? numbered.group(1) : member;
    }

    /** For people. */
    String name() {
        return owner.isEmpty() ? member : owner + "/" + member;
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return member.isEmpty() ? kind.toString() : kind + " " + name();
    }
}
