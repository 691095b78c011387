package org.usercenter.auth.material;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much each source holds of what all share. Of sources that hold nothing there is no entry. */
final class Parts {
    private final int most;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** @param most what one source may hold, at least 1 */
    Parts(int most) {
        this.most = most;
    }

    /** One more for the source; false when it holds its part already. */
    boolean take(String source) {
        if (held.merge(source, 1, Integer::sum) > most) {
            giveBack(source);
            return false;
        }
        return true;
    }

    /** One less. */
    void giveBack(String source) {
        held.computeIfPresent(source, (key, parts) -> parts > 1 ? parts - 1 : null);
    }
}
