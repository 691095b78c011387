package org.usercenter.auth.ca.download;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A version of the agent: one to four numbers of at most five digits with dots between, then perhaps a qualifier, which
 * does not count, e.g. {@code 1.4.0-rc1}.
 */
public record AgentVersion(String text) implements Comparable<AgentVersion> {
    private static final Pattern FORM = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){0,3}(-[0-9A-Za-z.]{1,32})?");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is no version
     */
    public AgentVersion {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No version of the agent, such as 1.2.0: " + text);
        }
    }

    static AgentVersion parse(String text) {
        return new AgentVersion(text);
    }

    /** By the numbers; what is missing counts as 0. */
    @Override
    public int compareTo(AgentVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] numbers = new int[4];
        String[] parts = text.replaceFirst("-.*", "").split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    @Override
    public String toString() {
        return text;
    }
}
