package org.usercenter.ca.agent.http;

import java.util.Locale;
import java.util.Optional;

import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.window.Pin;
import org.usercenter.ca.agent.window.PinRequest;
import org.usercenter.ca.agent.window.Texts;

import static org.usercenter.ca.agent.http.Page.escape;

/** What stands on the page that asks for a PIN: the same as in the window. */
final class PinForms {
    private PinForms() {}

    /** The form for the next step: agreeing to the last try, or the PIN. */
    static String form(Texts texts, PinPage page, PinRequest request) {
        boolean confirmFirst = request.key().tries().isLast() && !page.isLastTryConfirmed();
        String hidden = "<input type=\"hidden\" name=\"form\" value=\"" + escape(page.newFormToken()) + "\">";
        String action = "<form method=\"post\" action=\"" + PinPages.PATH + escape(page.id())
                + "\" autocomplete=\"off\">" + hidden;
        String cancel = button(texts, "cancel", "button.cancel", false);
        String body = confirmFirst
                ? warning(texts, request) + "<div class=\"row\">" + cancel
                        + button(texts, "confirm", "last.confirm", true)
                : pinField(texts, request.key()) + "<div class=\"row\">" + cancel
                        + button(texts, "sign", "button.sign", true);
        return facts(texts, request) + action + body + "</div></form>";
    }

    private static String pinField(Texts texts, TokenKey key) {
        if (key.ownKeypad()) {
            return "<p>" + escape(texts.get("pin.keypad")) + "</p>";
        }
        return "<label for=\"pin\">" + escape(texts.get("field.pin"))
                + "</label><input type=\"password\" id=\"pin\" name=\"pin\" required autofocus autocomplete=\"off\""
                + " maxlength=\"" + Pin.MAX_LENGTH + "\"><p class=\"hint\">" + escape(texts.get("pin.hint")) + "</p>";
    }

    private static String warning(Texts texts, PinRequest request) {
        Optional<String> hotline = request.driver().hotline();
        return "<div class=\"warning\" role=\"alert\"><strong>" + escape(texts.get("last.title")) + "</strong><br>"
                + escape(texts.get("last.text"))
                + hotline.map(number -> "<br>" + escape(texts.get("last.hotline", number)))
                        .orElse("") + "</div>";
    }

    private static String facts(Texts texts, PinRequest request) {
        Locale locale = texts.locale();
        TokenKey key = request.key();
        String vendor = request.driver().name().in(locale);
        return PageTexts.heading(
                        texts, request.site().name().in(locale), request.site().origin())
                + "<section><dl>"
                + fact(
                        texts,
                        "purpose",
                        texts.get("purpose." + request.purpose().id()))
                + fact(texts, "holder", key.certificate().holderName())
                + fact(texts, "issuer", key.certificate().issuerName())
                + fact(texts, "validity", texts.validity(key.certificate()))
                + fact(texts, "device", key.label() + " · " + vendor)
                + fact(texts, "tries", texts.tries(key.tries()))
                + "</dl></section>";
    }

    private static String fact(Texts texts, String name, String value) {
        return "<dt>" + escape(texts.get("field." + name)) + "</dt><dd id=\"" + name + "\">" + escape(value) + "</dd>";
    }

    static String button(Texts texts, String action, String key, boolean primary) {
        return "<button name=\"action\" value=\"" + action + "\"" + (primary ? " class=\"primary\"" : " formnovalidate")
                + ">" + escape(texts.get(key)) + "</button>";
    }
}
