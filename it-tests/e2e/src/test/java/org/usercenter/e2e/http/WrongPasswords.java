package org.usercenter.e2e.http;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;

/** Wrong passwords for one account, each counted before the next is typed: meanwhile the server takes none. */
public final class WrongPasswords {
    /** So many lock an account. */
    private static final int FAILURES = 5;

    private static final Duration COUNTED = Duration.ofSeconds(30);

    private final Admin admin;
    private final String userId;

    /** Of an account that has no failure yet. */
    public WrongPasswords(Admin admin, String userId) {
        this.admin = admin;
        this.userId = userId;
    }

    /**
     * Types as many as lock the account.
     *
     * @param attempt types one into a page and tells the page that answers
     * @return the last answer
     */
    public Page lock(Page page, UnaryOperator<Page> attempt) {
        Page answer = page;
        for (int number = 1; number <= FAILURES; number++) {
            int counted = number;
            answer = attempt.apply(answer);
            Await.until(
                    "failure " + number + " is counted",
                    COUNTED,
                    () -> admin.get(lock()).path("numFailures").asInt() == counted);
        }
        return answer;
    }

    /** Ends the lock. */
    public void unlock() {
        admin.call("DELETE", lock(), null);
    }

    private String lock() {
        return "/attack-detection/brute-force/users/" + userId;
    }
}
