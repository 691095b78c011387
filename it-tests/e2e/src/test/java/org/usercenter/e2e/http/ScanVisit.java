package org.usercenter.e2e.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;

import static org.usercenter.e2e.http.Visitor.fields;

/** Logging in and registering by a code that is scanned, over plain HTTP and without JavaScript: one browser. */
public final class ScanVisit {
    private static final Map<String, String> COLLECT = Map.of("action", "collect");

    /** A press asks the platform at most once a second. */
    private static final Duration PAUSE = Duration.ofMillis(1100);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Landscape landscape;
    private final Kind kind;
    private final Visitor visitor;
    private final SignIn signIn;

    public ScanVisit(Landscape landscape, Kind kind) {
        this(landscape, kind, new Visitor(landscape.server().url()));
    }

    /** In the browser of a login that is under way. */
    public ScanVisit(Landscape landscape, Kind kind, Visitor visitor) {
        this.landscape = landscape;
        this.kind = kind;
        this.visitor = visitor;
        this.signIn = new SignIn(landscape, visitor);
    }

    public SignIn signIn() {
        return signIn;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The page with a code. */
    public Page open() {
        return signIn.way(signIn.open(), kind.way());
    }

    /** The same while somebody is logged in who is to show once more who he is. */
    public Page openAgain() {
        return signIn.way(visitor.get(signIn.address() + "&prompt=login"), kind.way());
    }

    /** What the code says. */
    public static String link(Page page) {
        Element link = page.document().selectFirst("#uc-scan-open");
        if (link == null) {
            throw new AssertionError("no code at " + page.uri() + ": " + page.text());
        }
        return link.attr("href");
    }

    /** How the code of a page stands, as its script asks; it must not ask in haste. */
    public String state(Page page) {
        Element code = page.document().selectFirst("[data-scan]");
        if (code == null) {
            throw new AssertionError("no code at " + page.uri() + ": " + page.text());
        }
        URI address = URI.create(
                code.attr("data-status-url") + "?" + Visitor.encode(Map.of("ticket", code.attr("data-ticket"))));
        return Json.parse(new String(visitor.fetch(address).body(), StandardCharsets.UTF_8))
                .path("state")
                .asText();
    }

    /** Scans and confirms what a page shows, for an enterprise. */
    public Page confirmed(Page page, Enterprise enterprise) {
        new ScanApp(landscape.sandbox().url(), kind).of(enterprise).confirm(link(page));
        return page;
    }

    /** Presses "I have confirmed" until the server has heard so too; what comes then. */
    public Page collected(Page page) {
        Deque<Page> seen = new ArrayDeque<>(List.of(page));
        Await.until("the server hears of the confirmation", PATIENCE, PAUSE, () -> {
            seen.addLast(visitor.submit(seen.getLast(), COLLECT));
            return seen.getLast().document().selectFirst("#uc-scan-collect") == null;
        });
        return seen.getLast();
    }

    /** The press, ready to be made by another thread. */
    public Runnable press(Page page, Consumer<Page> result) {
        return visitor.prepared(page, COLLECT, result);
    }

    /** The login of an enterprise, from the first page to whatever comes of it. */
    public Page logIn(Enterprise enterprise) {
        return collected(confirmed(open(), enterprise));
    }

    /** A registration of an enterprise up to where only the confirmation is missing. */
    public Page upToConfirmation(Enterprise enterprise, Person owner) {
        Page start = visitor.submit(logIn(enterprise), fields("action", "register"));
        Page agreement = visitor.submit(start, fields("action", "next"));
        Page form = visitor.submit(agreement, fields("agreed", "on", "action", "next"));
        Page mobile = visitor.submit(
                form,
                fields(
                        "enterpriseType", "limited-company",
                        "representative", owner.name(),
                        "representativeDocumentType", "resident-id",
                        "representativeDocumentNumber", owner.idNumber(),
                        "mobile", owner.mobile(),
                        "username", owner.loginName(),
                        "password", owner.password(),
                        "password-confirm", owner.password(),
                        "action", "next"));
        Page sent = visitor.submit(mobile, fields("captcha", visitor.captcha(mobile), "action", "send"));
        return visitor.submit(sent, fields("code", landscape.phone().code(owner.mobile()), "action", "verify"));
    }

    /** The confirmation of a registration, ready to be sent by another thread. */
    public Runnable confirmation(Page page, Consumer<Page> result) {
        return visitor.prepared(page, fields("action", "confirm"), result);
    }

    /** Registers an enterprise; its main account is not logged in. */
    public Person register(Enterprise enterprise) {
        Person owner = Person.madeUp();
        Page done = visitor.submit(upToConfirmation(enterprise, owner), fields("action", "confirm"));
        if (done.document().selectFirst("[name=action][value=open]") == null) {
            throw new AssertionError("registration ended at " + done.uri() + ": " + done.text());
        }
        return owner;
    }
}
