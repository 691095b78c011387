package org.usercenter.e2e.cluster;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

/** Somebody whom a server leaves without an answer, and who does what the page says until he is where he wanted to be. */
final class Patient {
    /** For a server that is busy with the visitors of a dead one, on a machine that is busy with other tests. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        Instant end = Instant.now().plus(PATIENCE);
        while (!seen.getLast().loggedIn() && Instant.now().isBefore(end)) {
            if (seen.size() > 1) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
            asABrowser(visitor, () -> seen.addLast(next(signIn, visitor, seen.getLast(), person)));
        }
        Page last = seen.getLast();
        if (!last.loggedIn()) {
            throw new AssertionError("did not come in: " + last.status() + " " + last.uri() + " " + last.text());
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
        Deque<Registration> begun = new ArrayDeque<>(List.of(ready));
        Instant end = Instant.now().plus(PATIENCE);
        AtomicBoolean done = new AtomicBoolean();
        while (!done.get() && Instant.now().isBefore(end)) {
            String before = begun.getLast().step();
            asABrowser(ready, () -> done.set(isThrough(begun, person)));
            if (begun.getLast().step().equals(before)) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        if (!done.get()) {
            Page page = begun.getLast().page();
            throw new AssertionError("no account: " + page.status() + " " + page.uri() + " " + page.text());
        }
    }

    /** One step on; whether it was the last one. */
    private boolean isThrough(Deque<Registration> begun, Person person) {
        Registration now = begun.getLast();
        if (isSorry(now.page())) {
            hit.add(begun.getFirst());
            now.reload();
            return false;
        }
        switch (now.step()) {
            case "start" -> now.choose();
            case "agreement" -> now.agree();
            case "information" -> {
                // The answer may have been lost after the account was made; it is not made a second time then.
                if (now.inform(person).step().equals("information")) {
                    return hasAccount(person);
                }
            }
            case "mobile" -> prove(now, person);
            case "verification" -> now.confirm();
            case "done" -> {
                return true;
            }
            default -> {
                if (hasAccount(person)) {
                    return true;
                }
                checkThatItIsAPage(now.page());
                begun.addLast(new Registration(landscape));
            }
        }
        return false;
    }

    /** With the newest code: that of the first time is used. */
    private void prove(Registration registration, Person person) {
        int earlier = landscape.phone().messages(person.mobile()).size();
        Page asked = registration.requestCode().page();
        if (registration.step().equals("mobile") && asked.error("code").isEmpty()) {
            registration.typeCode(landscape.phone().codeAfter(person.mobile(), earlier));
        }
    }

    private boolean hasAccount(Person person) {
        Visitor visitor = landscape.people().visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        Page page = signIn.open();
        return page.hasField("password")
                && signIn.password(page, person.loginName(), person.password()).loggedIn();
    }
}
