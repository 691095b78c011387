package org.usercenter.storage.task;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jboss.logging.MDC;
import org.keycloak.logging.MappedDiagnosticContextProvider;

/**
 * What Keycloak's lines of the log say of the request or realm that they belong to. Keycloak marks a thread and takes the marks away
 * at the end of a request only; in a thread of ours they would stay on the lines of whatever it does next.
 */
public final class LogMarks {

    private final Map<String, Object> marks;

    private LogMarks(Map<String, Object> marks) {
        this.marks = marks;
    }

    /** Those of this thread now. */
    public static LogMarks present() {
        Map<String, Object> marks = new HashMap<>(MDC.getMap());
        marks.keySet().removeIf(mark -> !mark.startsWith(MappedDiagnosticContextProvider.MDC_PREFIX));
        return new LogMarks(marks);
    }

    /** Does work in this thread with these marks; afterwards the thread has those it had before, whatever the work added. */
    public <R> R give(Supplier<R> work) {
        LogMarks before = present();
        try {
            put();
            return work.get();
        } finally {
            before.put();
        }
    }

    /** The same of work that gives nothing. */
    public void during(Runnable work) {
        LogMarks before = present();
        try {
            put();
            work.run();
        } finally {
            before.put();
        }
    }

    private void put() {
        present().marks.keySet().stream()
                .filter(mark -> !marks.containsKey(mark))
                .forEach(MDC::remove);
        marks.forEach(MDC::put);
    }
}
