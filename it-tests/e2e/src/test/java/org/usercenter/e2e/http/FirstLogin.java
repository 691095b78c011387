package org.usercenter.e2e.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;

import static org.usercenter.e2e.http.Visitor.fields;

/** The first login of a user of the old system over plain HTTP, step by step. */
public final class FirstLogin {
    private final Landscape landscape;
    private final Visitor visitor;
    private Page page;

    /** From the login page, by its link. */
    public FirstLogin(Landscape landscape) {
        this.landscape = landscape;
        this.visitor = new Visitor(landscape.server().url());
        Page login = visitor.get(SignIn.loginAddress(landscape));
        Element link = login.document().selectFirst("#uc-legacy-link");
        if (link == null) {
            throw new AssertionError("no link for users of the old system: " + login.text());
        }
        this.page = visitor.get(link.absUrl("href"));
    }

    /** The page that the visitor sees now. */
    public Page page() {
        return page;
    }

    public FirstLogin type(String account, String number) {
        return submit(fields(
                "oldAccount",
                account,
                "certificateNumber",
                number,
                "captcha",
                visitor.captcha(page),
                "action",
                "next"));
    }

    /** The same with the old password. */
    public FirstLogin type(String account, String number, String password) {
        return submit(fields(
                "oldAccount",
                account,
                "certificateNumber",
                number,
                "oldPassword",
                password,
                "captcha",
                visitor.captcha(page),
                "action",
                "next"));
    }

    /** What was typed is right: to the information page. */
    public FirstLogin agree() {
        return submit(fields("action", "next")).submit(fields("agreed", "on", "action", "next"));
    }

    /** The information page of a person, of which the proof has filled in the rest. */
    public FirstLogin inform(Person person) {
        return submit(informationOf(person, fields("documentLongTerm", "on")));
    }

    /** The information page of an enterprise, with that person as its legal representative. */
    public FirstLogin informEnterprise(Person person) {
        return submit(informationOf(
                person,
                fields(
                        "enterpriseType", "limited-company",
                        "representativeDocumentType", "resident-id",
                        "representativeDocumentNumber", person.idNumber())));
    }

    private static Map<String, String> informationOf(Person person, Map<String, String> more) {
        Map<String, String> information = new LinkedHashMap<>(more);
        information.putAll(fields(
                "mobile", person.mobile(),
                "username", person.loginName(),
                "password", person.password(),
                "password-confirm", person.password(),
                "action", "next"));
        return information;
    }

    /** Gets the code of the mobile and types it. */
    public FirstLogin prove(Person person) {
        submit(fields("captcha", visitor.captcha(page), "action", "send"));
        return submit(fields("code", landscape.phone().code(person.mobile()), "action", "verify"));
    }

    /** From the first page to where only the confirmation is missing. */
    public FirstLogin upToConfirmation(OldUser user, Person person, boolean enterprise) {
        type(user.account(), user.number()).agree();
        return (enterprise ? informEnterprise(person) : inform(person)).prove(person);
    }

    public FirstLogin confirm() {
        return submit(fields("action", "confirm"));
    }

    /** The confirmation, ready to be sent by another thread. */
    public Runnable confirmation(Consumer<Page> result) {
        return visitor.prepared(page, fields("action", "confirm"), result);
    }

    /** Whether the account has been created. */
    public boolean done() {
        return done(page);
    }

    /** Whether that page says that the account has been created. */
    public static boolean done(Page page) {
        return page.document().selectFirst("[name=action][value=open]") != null;
    }

    private FirstLogin submit(Map<String, String> fields) {
        page = visitor.submit(page, fields);
        return this;
    }
}
