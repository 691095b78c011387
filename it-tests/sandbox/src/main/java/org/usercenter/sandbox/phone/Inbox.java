package org.usercenter.sandbox.phone;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Every message that has arrived, newest first; the oldest ones are dropped. */
public final class Inbox {
    /** Messages kept. */
    static final int CAPACITY = 500;

    private final Clock clock;
    private final Deque<TextMessage> messages = new ArrayDeque<>();
    private long last;

    public Inbox(Clock clock) {
        this.clock = clock;
    }

    /** Adds a message; the mobile is E.164. */
    public synchronized void add(String mobile, String provider, String template, String text, String code) {
        messages.addFirst(new TextMessage(++last, mobile, provider, template, text, code, clock.instant()));
        if (messages.size() > CAPACITY) {
            messages.removeLast();
        }
    }

    public synchronized List<TextMessage> all() {
        return new ArrayList<>(messages);
    }

    /** Messages of a mobile, written with or without +86, spaces and hyphens. */
    public List<TextMessage> of(String mobile) {
        String wanted = e164(mobile);
        return select(m -> m.mobile().equals(wanted));
    }

    /** Mobiles that have messages, the one with the newest message first. */
    public List<String> mobiles() {
        return all().stream().map(TextMessage::mobile).distinct().toList();
    }

    public synchronized void clear() {
        messages.clear();
    }

    private List<TextMessage> select(Predicate<TextMessage> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** E.164 of a number as people type it; a bare number is taken as a mainland one. */
    public static String e164(String typed) {
        String digits = typed.replaceAll("[^0-9+]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.length() == 13 && digits.startsWith("86") ? "+" + digits : "+86" + digits;
    }
}
