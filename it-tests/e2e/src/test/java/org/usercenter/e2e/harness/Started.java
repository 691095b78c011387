package org.usercenter.e2e.harness;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started for tests (已启动), which ends in the opposite order. */
final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Makes a whole of several parts. */
    @FunctionalInterface
    interface Making<T> {
        T with(Started parts) throws Exception;
    }

    /**
     * What is made; when that fails, the parts that were there by then are ended.
     *
     * @throws Exception as the making did
     */
    static <T> T whole(Making<T> making) throws Exception {
        Started parts = new Started();
        try {
            return making.with(parts);
        } catch (Exception | AssertionError e) {
            try {
                parts.close();
            } catch (Exception more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    /** Ends it before all that was started earlier. */
    <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /**
     * Ends all, also when one cannot be ended.
     *
     * @throws Exception of the first that could not, with the others in it
     */
    @Override
    public void close() throws Exception {
        Exception failure = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
