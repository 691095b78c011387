package org.usercenter.e2e.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

/** Somebody whom a server leaves without an answer, and who does what the page says until he is where he wanted to be. */
final class Patient {
    /** A server that is busy with the visitors of a dead one has half a minute. */
    private static final int STEPS = 30;

    private static final Duration BREATH = Duration.ofSeconds(1);

    private final Landscape landscape;

    /** Visitors and registrations. */
    private final Set<Object> hit = ConcurrentHashMap.newKeySet();

    Patient(Landscape landscape) {
        this.landscape = landscape;
    }

    /** How many have seen the proxy's page or a connection that broke. */
    int hit() {
        return hit.size();
    }

    /**
     * From the login page into the business system.
     *
     * @throws AssertionError when a page does not let him go on
     */
    void logIn(Visitor visitor, Page open, Person person) {
        SignIn signIn = new SignIn(landscape, visitor);
        Deque<Page> seen = new ArrayDeque<>(List.of(open));
        for (int step = 0; step < STEPS && !seen.getLast().loggedIn(); step++) {
            asABrowser(visitor, () -> seen.addLast(next(signIn, visitor, seen.getLast(), person)));
        }
        Page end = seen.getLast();
        if (!end.loggedIn()) {
            throw new AssertionError("did not come in: " + end.status() + " " + end.uri() + " " + end.text());
        }
    }

    /** It sends once more by itself what it sent on a connection that had served before and broke. */
    private void asABrowser(Object who, Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
            hit.add(who);
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private Page next(SignIn signIn, Visitor visitor, Page page, Person person) {
        if (page.hasField("password")) {
            return signIn.password(page, person.loginName(), person.password());
        }
        if (isSorry(page)) {
            hit.add(visitor);
            return again(visitor, page);
        }
        checkThatItIsAPage(page);
        return signIn.open();
    }

    private static Page again(Visitor visitor, Page page) {
        LockSupport.parkNanos(BREATH.toNanos());
        return visitor.get(page.uri().toString());
    }

    /** The proxy's, whose button asks for the same address. */
    private static boolean isSorry(Page page) {
        return page.status() >= 500 && page.document().selectFirst("a[href=\"\"]") != null;
    }

    private static void checkThatItIsAPage(Page page) {
        if (page.status() >= 500 || page.document().select("a[href], form").isEmpty()) {
            throw new AssertionError("no way on: " + page.status() + " " + page.uri() + " " + page.text());
        }
    }

    /**
     * From the confirmation to the account, from the beginning if need be.
     *
     * @throws AssertionError when it is not made in the end
     */
    void register(Registration ready, Person person) {
        for (int step = 0; step < STEPS && !isOver(ready); step++) {
            asABrowser(ready, () -> {
                if (isSorry(ready.page())) {
                    hit.add(ready);
                    LockSupport.parkNanos(BREATH.toNanos());
                    ready.reload();
                } else {
                    ready.confirm();
                }
            });
        }
        if (ready.step().equals("done") || hasAccount(person)) {
            return;
        }
        checkThatItIsAPage(ready.page());
        Registration anew = new Registration(landscape).choose().agree().inform(person);
        // The code of the first time is used.
        int earlier = landscape.phone().messages(person.mobile()).size();
        anew.requestCode()
                .typeCode(landscape.phone().codeAfter(person.mobile(), earlier))
                .confirm();
        if (!anew.step().equals("done")) {
            throw new AssertionError(
                    "no account: " + anew.page().status() + " " + anew.page().text());
        }
    }

    private static boolean isOver(Registration registration) {
        return !isSorry(registration.page()) && !registration.step().equals("verification");
    }

    /** The answer may have been lost after the account was made. */
    private boolean hasAccount(Person person) {
        Visitor visitor = landscape.people().visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        Page page = signIn.open();
        for (int step = 0; step < STEPS && isSorry(page); step++) {
            page = again(visitor, page);
        }
        return signIn.password(page, person.loginName(), person.password()).loggedIn();
    }
}
