package org.usercenter.e2e.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import static org.usercenter.e2e.http.Visitor.fields;

/** The handover of a main account over plain HTTP, step by step. */
public final class HandOver {
    private static final String ACTION = "uc-hand-over";

    private final Landscape landscape;
    private final Visitor visitor;
    private Page page;

    private HandOver(Landscape landscape, Visitor visitor, Page page) {
        this.landscape = landscape;
        this.visitor = visitor;
        this.page = page;
    }

    /** After a fresh login by password. */
    public static HandOver by(Landscape landscape, Person owner) {
        Visitor visitor = new Visitor(landscape.server().url());
        Page login = visitor.get(SignIn.actionAddress(landscape, ACTION));
        return new HandOver(
                landscape,
                visitor,
                visitor.submit(login, fields("username", owner.loginName(), "password", owner.password())));
    }

    /** The login page that stands before it, in a browser of its own. */
    public static Page login(Landscape landscape, Visitor visitor) {
        return visitor.get(SignIn.actionAddress(landscape, ACTION));
    }

    /** From a page that a login has led to. */
    public static HandOver at(Landscape landscape, Visitor visitor, Page page) {
        return new HandOver(landscape, visitor, page);
    }

    public Page page() {
        return page;
    }

    /** The step that the page is of; empty: of none. */
    public String step() {
        return page.document().select("[aria-current=step] .uc-step-name").text();
    }

    private boolean codeSent() {
        return page.document().selectFirst("[data-code-sent]") != null;
    }

    public boolean offers(String id) {
        return page.document().selectFirst("#" + id) != null;
    }

    /** Where the link with that id leads. */
    public Page follow(String id) {
        return visitor.get(page.document().select("#" + id).attr("abs:href"));
    }

    public HandOver press(String action) {
        return submit(fields("action", action));
    }

    /** Asks for a code, until the pause after an earlier message is over, and returns the one that comes by short message. */
    public String code(String mobile, Map<String, String> choice) {
        int earlier = landscape.phone().messages(mobile).size();
        Await.until("a code is sent", Duration.ofSeconds(30), Duration.ofMillis(500), () -> send(choice)
                .codeSent());
        return landscape.phone().codeAfter(mobile, earlier);
    }

    /** Asks for a code. */
    public HandOver send(Map<String, String> choice) {
        Map<String, String> form = new HashMap<>(choice);
        form.putAll(fields("captcha", visitor.captcha(page), "action", "send"));
        return submit(form);
    }

    /** Proves the present side by its only contact. */
    public HandOver provePresent(String mobile) {
        return submit(fields("code", code(mobile, Map.of()), "action", "verify"));
    }

    public HandOver proveMobile(String mobile) {
        return submit(fields("mobile", mobile, "code", code(mobile, Map.of("mobile", mobile)), "action", "verify"));
    }

    public HandOver typeMobile(String mobile, String code) {
        return submit(fields("mobile", mobile, "code", code, "action", "verify"));
    }

    /** What can be removed, as the page words it. */
    public List<String> listed() {
        return page.document().select(".uc-radios .uc-check-label").eachText();
    }

    /** Goes on with everything ticked but what has that in its words. */
    public HandOver remove(String... butNot) {
        List<String> removed = new ArrayList<>();
        page.document().select("input[name=removed]").forEach(each -> {
            String words = each.parent() == null ? "" : each.parent().text();
            if (List.of(butNot).stream().noneMatch(words::contains)) {
                removed.add(each.val());
            }
        });
        Map<String, List<String>> form = new HashMap<>();
        form.put("listed", page.document().select("input[name=listed]").eachAttr("value"));
        form.put("removed", removed);
        form.put("action", List.of("choose"));
        page = visitor.submitAll(page, form);
        return this;
    }

    public HandOver confirm(String password) {
        return submit(
                fields("password-new", password, "password-confirm", password, "sure", "true", "action", "confirm"));
    }

    /** From the start to the last step; nothing is kept, there is no email. */
    public HandOver upToConfirmation(Person owner, String mobile) {
        return press("begin")
                .provePresent(owner.mobile())
                .proveMobile(mobile)
                .press("without")
                .remove();
    }

    /** Where the page after it leads to, for the new manager, who agrees first. */
    public Page logInAgain(String account, String password) {
        String link = page.document().select("#uc-handover-login").attr("abs:href");
        Page asked = visitor.submit(visitor.get(link), fields("username", account, "password", password));
        return visitor.submit(asked, fields("agreed", "true", "action", "next"));
    }

    /** A code that is none of this one. */
    public static String wrong(String code) {
        return Phone.otherThan(code);
    }

    public HandOver submit(Map<String, String> form) {
        page = visitor.submit(page, form);
        return this;
    }

    /** Sends fields that the page does not have. */
    public HandOver forge(Map<String, String> form) {
        page = visitor.forge(page, form);
        return this;
    }
}
