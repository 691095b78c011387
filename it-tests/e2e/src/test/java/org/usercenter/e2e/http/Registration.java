package org.usercenter.e2e.http;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;

import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Pictures;

import static org.usercenter.e2e.http.Visitor.fields;

/** The registration of a natural person over plain HTTP, step by step. */
public final class Registration {

    private final Landscape landscape;
    private final Visitor visitor;
    private Page page;

    public Registration(Landscape landscape) {
        this(landscape, new Visitor(landscape.server().url()), SignIn.address(landscape, "registrations"));
    }

    /** For another system, in that browser. */
    public Registration(Landscape landscape, Visitor visitor, String address) {
        this.landscape = landscape;
        this.visitor = visitor;
        this.page = visitor.get(address);
    }

    /** The page that the registrant sees now. */
    public Page page() {
        return page;
    }

    /** The step that the page belongs to, told by a field or button that only it has. */
    public String step() {
        if (page.loggedIn()) {
            return "logged in";
        }
        Map<String, String> marks = Map.of(
                "accountType", "start",
                "agreed", "agreement",
                "documentNumber", "information",
                "code", "mobile");
        return marks.entrySet().stream()
                .filter(mark -> page.hasField(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> page.document().selectFirst("[name=action][value=confirm]") != null
                        ? "verification"
                        : page.document().selectFirst("[name=action][value=login]") != null ? "done" : "other");
    }

    public Registration choose() {
        return submit(fields("accountType", "person"));
    }

    public Registration agree() {
        return submit(fields("agreed", "on", "action", "next"));
    }

    public Registration inform(Person person) {
        return inform(information(person));
    }

    public Registration inform(Map<String, String> information) {
        return submit(information);
    }

    /** The information page filled in for a resident with a document of long term. */
    public static Map<String, String> information(Person person) {
        return fields(
                "name", person.name(),
                "documentType", "resident-id",
                "documentNumber", person.idNumber(),
                "documentLongTerm", "on",
                "mobile", person.mobile(),
                "username", person.loginName(),
                "password", person.password(),
                "password-confirm", person.password(),
                "action", "next");
    }

    public Registration requestCode() {
        return submit(fields("captcha", visitor.captcha(page), "action", "send"));
    }

    public Registration typeCode(String code) {
        return submit(fields("code", code, "action", "verify"));
    }

    /** Sends an image that the server takes. */
    public Registration send(String kind) {
        HttpResponse<String> answer = visitor.upload(page.material(kind), Pictures.drawing("jpeg"));
        if (answer.statusCode() != 200) {
            throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    /** Gets the code of the mobile and types it. */
    public Registration prove(Person person) {
        requestCode();
        return typeCode(landscape.phone().code(person.mobile()));
    }

    public Registration confirm() {
        return submit(fields("action", "confirm"));
    }

    public Registration back() {
        return submit(fields("action", "back"));
    }

    public Registration submit(Map<String, String> fields) {
        page = visitor.submit(page, fields);
        return this;
    }

    /** Follows a link of the page. */
    public Page follow(String link) {
        org.jsoup.nodes.Element found = page.document().selectFirst("a#" + link);
        if (found == null) {
            throw new AssertionError("no link " + link + " at " + page.uri() + ": " + page.text());
        }
        return visitor.get(found.absUrl("href"));
    }

    public Registration reload() {
        page = visitor.get(page.uri().toString());
        return this;
    }

    /** From the start to where only the confirmation is missing. */
    public Registration upToConfirmation(Person person) {
        return choose().agree().inform(person).prove(person);
    }

    /** The confirmation, ready to be sent by another thread. */
    public Runnable confirmation(Consumer<Page> result) {
        return visitor.prepared(page, fields("action", "confirm"), result);
    }
}
