package org.usercenter.sandbox.scan;

import java.util.Arrays;
import java.util.Locale;

/** What the person with the phone does. */
public enum ScanAction {
    SCAN,
    CONFIRM,
    REFUSE,
    EXPIRE;

    /**
     * The action with this spelling.
     *
     * @throws IllegalArgumentException when there is no such action
     */
    public static ScanAction of(String id) {
        return Arrays.stream(values())
                .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("action: scan, confirm, refuse or expire"));
    }
}
