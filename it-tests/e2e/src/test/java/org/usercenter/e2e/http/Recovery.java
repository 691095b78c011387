package org.usercenter.e2e.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;

import static org.usercenter.e2e.http.Visitor.fields;

/** The recovery of a password or an account over plain HTTP, step by step. */
public final class Recovery {

    private final Visitor visitor;
    private Page page;

    /** By the link "forgot password" of the login page. */
    public Recovery(Landscape landscape) {
        this(landscape, "uc-forgot-password");
    }

    private Recovery(Landscape landscape, String link) {
        this.visitor = new Visitor(landscape.server().url());
        Page login = new SignIn(landscape, visitor).open();
        Element forgot = login.document().selectFirst("a#" + link);
        if (forgot == null) {
            throw new AssertionError("no link " + link + " at " + login.uri());
        }
        this.page = visitor.get(forgot.absUrl("href"));
    }

    /** By the link "forgot account". */
    public static Recovery ofAccount(Landscape landscape) {
        return new Recovery(landscape, "uc-forgot-account");
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The page that the visitor sees now. */
    public Page page() {
        return page;
    }

    /** Types whose password is forgotten. */
    public Recovery find(String identifier) {
        return find(identifier, visitor.captcha(page));
    }

    public Recovery find(String identifier, String captcha) {
        return submit(fields("identifier", identifier, "captcha", captcha, "action", "next"));
    }

    /** Types by which mobile the account is to be found. */
    public Recovery findMobile(String mobile) {
        return submit(fields("mobile", mobile, "captcha", visitor.captcha(page), "action", "next"));
    }

    /** The ways that the page offers, masked. */
    public List<String> ways() {
        return page.document()
                .select(".uc-radios .uc-check-label, .uc-facts dd")
                .eachText();
    }

    public boolean codeSent() {
        return page.document().selectFirst("[data-code-sent]") != null;
    }

    /** Presses "send" until the pause after an earlier message is over. */
    public Recovery requestCode() {
        Await.until("a code is sent", Duration.ofSeconds(75), Duration.ofSeconds(1), () -> pressSend()
                .codeSent());
        return this;
    }

    /** Chooses one of several ways and asks for the code there. */
    public Recovery requestCode(int way) {
        Await.until("a code is sent", Duration.ofSeconds(30), Duration.ofSeconds(1), () -> submit(
                        fields("target", Integer.toString(way), "captcha", visitor.captcha(page), "action", "send"))
                .codeSent());
        return this;
    }

    public Recovery pressSend() {
        return submit(fields("captcha", visitor.captcha(page), "action", "send"));
    }

    public Recovery typeCode(String code) {
        return submit(fields("code", code, "action", "verify"));
    }

    /** The masked names of the accounts to choose from. */
    public List<String> accounts() {
        return page.document().select(".uc-account-name").eachText();
    }

    public Recovery pick(int account) {
        return submit(fields("action", "pick", "account", Integer.toString(account)));
    }

    /** Presses the button that sends a temporary password. */
    public Recovery sendTemporary() {
        return submit(fields("action", "set"));
    }

    public Recovery choose(String password) {
        return submit(fields("password-new", password, "password-confirm", password, "action", "set"));
    }

    public boolean done() {
        return page.document().selectFirst(".uc-note.pf-m-success") != null;
    }

    /** Loads the page again, at the address that its script leaves in the browser. */
    public Recovery reload() {
        Element form = page.document().selectFirst("form");
        if (form == null) {
            throw new AssertionError("no form at " + page.uri());
        }
        page = visitor.get(form.absUrl("action").replaceAll("session_code=[^&]*&?", ""));
        return this;
    }

    public Recovery submit(Map<String, String> fields) {
        page = visitor.submit(page, fields);
        return this;
    }
}
