package org.usercenter.storage.jpa;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How many threads work on one lane of the outbox. What is written while all are about to end is not overlooked. */
final class LaneThreads {
    private final int max;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();

    /** @param max so many at once, 1 or more */
    LaneThreads(int max) {
        this.max = max;
    }

    /** Something is there to do: whether another thread is to begin with it. */
    boolean wake() {
        woken.set(true);
        return enter();
    }

    /** To be called before a thread looks for work. */
    void look() {
        woken.set(false);
    }

    /** A thread has found nothing more to do: whether it is to look again after all. */
    boolean lookAgain() {
        leave();
        return woken.get() && enter();
    }

    /** A thread ends. */
    void leave() {
        working.decrementAndGet();
    }

    private boolean enter() {
        if (working.incrementAndGet() <= max) {
            return true;
        }
        leave();
        return false;
    }
}
