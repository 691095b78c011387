package org.usercenter.e2e.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Pictures;

import static org.usercenter.e2e.http.Visitor.fields;

/** An appeal over plain HTTP, step by step. */
public final class Appeal {

    private final Visitor visitor;
    private Page page;

    /** By the button of the recovery's page. */
    public Appeal(Landscape landscape) {
        Recovery recovery = new Recovery(landscape);
        this.visitor = recovery.visitor();
        this.page = recovery.submit(fields("action", "appeal")).page();
    }

    /** To the page where an appeal is followed. */
    public static Appeal following(Landscape landscape) {
        return new Appeal(landscape).submit(fields("action", "follow"));
    }

    /** The page that the visitor sees now. */
    public Page page() {
        return page;
    }

    /** Names a person by name and number. */
    public Appeal person(String name, String number) {
        return account("person", name, number, "");
    }

    public Appeal account(String kind, String name, String number, String loginName) {
        return submit(Map.of(
                "kind", kind,
                "name", name,
                "number", number,
                "loginName", loginName,
                "captcha", visitor.captcha(page),
                "action", "next"));
    }

    /** Sends a picture as the material of that kind; the answer's status. */
    public int send(String kind) {
        Element materials = page.document().selectFirst("[data-materials]");
        if (materials == null) {
            throw new AssertionError("no materials at " + page.uri());
        }
        HttpResponse<String> answer = visitor.upload(
                URI.create(materials.attr("data-url") + "/" + kind + "?client_id=" + materials.attr("data-client")
                        + "&tab_id=" + materials.attr("data-tab")),
                Pictures.drawing("jpeg"));
        return answer.statusCode();
    }

    public Appeal reason(String words) {
        return reason("no-contact", words);
    }

    public Appeal reason(String code, String words) {
        return submit(fields("reason", code, "words", words, "action", "next"));
    }

    /** Proves the new contact; with it the appeal is submitted. */
    public Appeal contact(String mobile, Phone phone) {
        int before = phone.messages(mobile).size();
        requestCode(mobile);
        return typeCode(mobile, phone.codeAfter(mobile, before));
    }

    public Appeal requestCode(String mobile) {
        Await.until("a code is sent", Duration.ofSeconds(75), () -> submit(
                        fields("mobile", mobile, "captcha", visitor.captcha(page), "action", "send"))
                .codeSent());
        return this;
    }

    public Appeal typeCode(String mobile, String code) {
        return submit(fields("mobile", mobile, "code", code, "action", "verify"));
    }

    /** Asks for the code to the new contact of the appeal with that number. */
    public Appeal ask(String receipt) {
        return submit(fields("receipt", receipt, "captcha", visitor.captcha(page), "action", "send"));
    }

    /** The same, as soon as the pause after the code before is over. */
    public Appeal askAfterPause(String receipt) {
        Await.until("a code is sent", Duration.ofSeconds(75), () -> ask(receipt).codeSent());
        return this;
    }

    public Appeal look(String receipt, String code) {
        return submit(fields("receipt", receipt, "code", code, "action", "verify"));
    }

    public boolean codeSent() {
        return page.document().selectFirst("[data-code-sent]") != null;
    }

    /** The number that the last page shows; empty when it is not there. */
    public String receipt() {
        return text("#uc-appeal-receipt");
    }

    /** How far the appeal is; empty when no appeal is shown. */
    public String state() {
        return text("#uc-appeal-state");
    }

    private String text(String selector) {
        Element element = page.document().selectFirst(selector);
        return element == null ? "" : element.text();
    }

    /** Loads the page again, at the address that its script leaves in the browser. */
    public Appeal reload() {
        Element form = page.document().selectFirst("form");
        if (form == null) {
            throw new AssertionError("no form at " + page.uri());
        }
        page = visitor.get(form.absUrl("action").replaceAll("session_code=[^&]*&?", ""));
        return this;
    }

    public Appeal submit(Map<String, String> fields) {
        page = visitor.submit(page, fields);
        return this;
    }
}
