package org.usercenter.e2e.http;

import java.time.Duration;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.FacePhone;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;

import static org.usercenter.e2e.http.Visitor.fields;

/** An account's owner on the page for raising the real-name level, over plain HTTP and without JavaScript: one browser. */
public final class Upgrade {
    /** A press asks the platform at most once a second. */
    private static final Duration PAUSE = Duration.ofMillis(1100);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Landscape landscape;
    private final Person owner;
    private final Visitor visitor;
    private Page page;

    /** Logs in and starts the action. */
    public Upgrade(Landscape landscape, Person owner) {
        this.landscape = landscape;
        this.owner = owner;
        this.visitor = new Visitor(landscape.server().url());
        this.page = open();
    }

    /** Where a login stopped at the page. */
    public Upgrade(Landscape landscape, Person owner, Visitor visitor, Page page) {
        this.landscape = landscape;
        this.owner = owner;
        this.visitor = visitor;
        this.page = page;
    }

    private Page open() {
        Page login = visitor.get(SignIn.actionAddress(landscape, "uc-real-name-upgrade"));
        return visitor.submit(login, fields("username", owner.loginName(), "password", owner.password()));
    }

    public Page page() {
        return page;
    }

    public Upgrade choose(String way) {
        return submit("action", "choose", "way", way);
    }

    public Upgrade consent() {
        return submit("agreed", "true", "action", "consent");
    }

    public Upgrade press(String action) {
        return submit("action", action);
    }

    /** The press, ready to be made by another thread. */
    public Runnable prepared(String action, Consumer<Page> result) {
        return visitor.prepared(page, fields("action", action), result);
    }

    /** What the code says. */
    public String link() {
        return ScanVisit.link(page);
    }

    /** By a face up to the code. */
    public Upgrade toFaceCode() {
        return choose("uc-face").consent();
    }

    /** Ends the verification of the code that the page shows, and collects what came of it. */
    public Upgrade face(String action, String lie) {
        new FacePhone(landscape.sandbox().url()).end(link(), action, lie);
        return collected();
    }

    /** Presses "I have confirmed" until the server has heard so too. */
    public Upgrade collected() {
        Await.until("the server hears of the end", PATIENCE, PAUSE, () -> {
            press("collect");
            return page.document().selectFirst("#uc-scan-collect") == null;
        });
        return this;
    }

    /** Whether the page compares and offers to confirm. */
    public boolean mayConfirm() {
        return page.document().selectFirst("#uc-upgrade-confirm") != null;
    }

    /** The level that a page names; empty when it names none. */
    public static String level(Page page) {
        Element level = page.document().selectFirst("#uc-upgrade-level");
        return level == null ? "" : level.attr("data-level");
    }

    private Upgrade submit(String... form) {
        page = visitor.submit(page, fields(form));
        return this;
    }
}
