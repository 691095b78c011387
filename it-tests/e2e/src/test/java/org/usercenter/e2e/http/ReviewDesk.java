package org.usercenter.e2e.http;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Pictures;

import com.fasterxml.jackson.databind.JsonNode;

import static org.usercenter.e2e.http.Visitor.fields;

/** Two operators who review registrations, and registrants who are asked for more. */
public final class ReviewDesk {

    private final Landscape landscape;
    private final Api first;
    private final Api second;

    /** With two people who become operators. */
    public ReviewDesk(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.first = AppealDesk.operator(landscape, people.registered(), admin);
        this.second = AppealDesk.operator(landscape, people.registered(), admin);
    }

    public Api first() {
        return first;
    }

    public Api second() {
        return second;
    }

    /** A person of whom the authority has no record registers; the review's id. */
    public String registered(Person person) {
        Registration registration =
                new Registration(landscape).upToConfirmation(person).confirm();
        if (!registration.step().equals("done")) {
            throw new AssertionError("registration ended at " + registration.step() + ": "
                    + registration.page().text());
        }
        return newest();
    }

    /** The one that was submitted last. */
    public String newest() {
        return AppealDesk.newest(first, "reviews");
    }

    public JsonNode review(Api operator, String id) {
        return operator.get("/operator/reviews/" + id).json();
    }

    public static Api.Reply act(Api operator, String id, String what, @Nullable Object body) {
        return operator.send("POST", "/operator/reviews/" + id + "/" + what, body);
    }

    /** As the approval needs it. */
    public static Map<String, String> number(String number) {
        return Map.of("number", number);
    }

    /** The page where the account's holder adds what is asked for, after a fresh login. */
    public Answer answering(Person person) {
        Visitor visitor = new Visitor(landscape.server().url());
        Page login = visitor.get(SignIn.actionAddress(landscape, "uc-answer-review"));
        return new Answer(
                visitor, visitor.submit(login, fields("username", person.loginName(), "password", person.password())));
    }

    /** Kinds of messages on the account's own pages. */
    public List<String> told(Person person) {
        return Api.of(landscape, person.loginName(), person.password())
                .get("/me/messages")
                .json()
                .findValuesAsText("kind");
    }

    /** An answer that is being written. */
    public static final class Answer {
        private final Visitor visitor;
        private Page page;

        private Answer(Visitor visitor, Page page) {
            this.visitor = visitor;
            this.page = page;
        }

        public Page page() {
            return page;
        }

        /** Sends a picture as the material of that kind; the answer's status. */
        public int material(String kind) {
            HttpResponse<String> answer = visitor.upload(page.material(kind), Pictures.drawing("jpeg"));
            return answer.statusCode();
        }

        public Answer send(String words) {
            page = visitor.submit(page, fields("words", words, "action", "send"));
            return this;
        }
    }
}
