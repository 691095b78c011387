package org.usercenter.e2e.http;

import java.util.HashMap;
import java.util.Map;

import org.usercenter.e2e.harness.Phone;

import static org.usercenter.e2e.http.Visitor.fields;

/** The question whose an account is, over plain HTTP. */
public final class TakeOver {
    private final Visitor visitor;
    private Page page;

    /** @param page that a login by a proof has led to */
    public TakeOver(Visitor visitor, Page page) {
        this.visitor = visitor;
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Whether it is asked, or only to be taken over, or nothing of the kind. */
    public boolean offers(String button) {
        return page.document().selectFirst("#uc-takeover-" + button) != null;
    }

    public TakeOver press(String action) {
        return submit(fields("action", action));
    }

    public TakeOver submit(Map<String, String> form) {
        page = visitor.submit(page, form);
        return this;
    }

    /** Gets a code to the new mobile and returns it. */
    public String code(Phone phone, String mobile) {
        submit(fields("mobile", mobile, "captcha", visitor.captcha(page), "action", "send"));
        return phone.code(mobile);
    }

    /** Fills in the form. */
    public TakeOver take(String mobile, String code, String password) {
        Map<String, String> form = new HashMap<>(fields(
                "mobile",
                mobile,
                "code",
                code,
                "password-new",
                password,
                "password-confirm",
                password,
                "sure",
                "true"));
        form.put("action", "take");
        return submit(form);
    }

    /** To the service agreement, which the new holder is asked for. */
    public TakeOver agree() {
        return submit(fields("agreed", "true", "action", "next"));
    }
}
