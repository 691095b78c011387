package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.usercenter.e2e.http.Visitor.fields;

/** An account's owner on the page of an action, over plain HTTP. */
final class Owner {
    private final Landscape landscape;
    private final Person person;
    private final Visitor visitor;
    private Page page;

    Owner(Landscape landscape, Person person) {
        this.landscape = landscape;
        this.person = person;
        this.visitor = new Visitor(landscape.server().url());
        this.page = new SignIn(landscape, visitor).open();
    }

    Page page() {
        return page;
    }

    Visitor visitor() {
        return visitor;
    }

    /** Starts the action with a fresh login. */
    Owner open(String action) {
        return open(
                action,
                login -> visitor.submit(login, fields("username", person.loginName(), "password", person.password())));
    }

    /** The same with a login of that way, from the login page to what comes of it. */
    Owner open(String action, UnaryOperator<Page> way) {
        page = way.apply(visitor.get(SignIn.actionAddress(landscape, action)));
        return this;
    }

    Owner send(String field, String contact) {
        return submit(fields(field, contact, "captcha", visitor.captcha(page), "action", "send"));
    }

    boolean codeSent() {
        return page.document().selectFirst("[data-code-sent]") != null;
    }

    Owner bind(String field, String contact, String code) {
        return submit(fields(field, contact, "code", code, "action", "bind"));
    }

    /** Asks for a code to the present mobile of a main account that no other contact stands beside, and returns it. */
    String codeOfPresent(String mobile) {
        int earlier = landscape.phone().messages(mobile).size();
        // The code of the registration went there a moment ago.
        Await.until("the pause is over", Duration.ofSeconds(10), () -> submit(
                        fields("captcha", visitor.captcha(page), "action", "send"))
                .codeSent());
        return landscape.phone().codeAfter(mobile, earlier);
    }

    Owner provePresent(String mobile) {
        return submit(fields("code", codeOfPresent(mobile), "action", "verify"));
    }

    /** Sends fields that the page does not have. */
    Owner forge(Map<String, String> form) {
        page = visitor.forge(page, form);
        return this;
    }

    Owner press(String action) {
        return submit(fields("action", action));
    }

    Owner submit(Map<String, String> form) {
        page = visitor.submit(page, form);
        return this;
    }
}
