package org.usercenter.e2e.harness;

import java.util.Locale;

/** What the server keeps its data in during a run: system property {@code uc.db}. */
public enum Database {
    H2,
    POSTGRES;

    public static Database chosen() {
        return valueOf(System.getProperty("uc.db", "h2").toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
