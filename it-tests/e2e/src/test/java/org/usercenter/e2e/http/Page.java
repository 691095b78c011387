package org.usercenter.e2e.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What came back: a page, or the address of a business system with the answer of the login. */
public record Page(URI uri, int status, Document document) {

    /** Whether the visitor has been sent back to the business system with a code. */
    public boolean loggedIn() {
        return uri.getPath().endsWith("/callback") && ("&" + uri.getQuery()).contains("&code=");
    }

    public String text() {
        return document.body().text();
    }

    public boolean hasField(String name) {
        return document.selectFirst("[name=" + name + "]") != null;
    }

    /** What stands at a field as its error; empty when nothing does. */
    public String error(String field) {
        Element message = document.selectFirst("#input-error-" + field);
        if (message == null) {
            message = document.selectFirst("[id^=input-error-" + field + "]");
        }
        return message == null ? "" : message.text();
    }

    /** Everything on the page that is marked as an error or alert. */
    public String errors() {
        return document.select("[id^=input-error], .uc-note").eachText().stream()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public String value(String field) {
        Element element = document.selectFirst("[name=" + field + "]");
        if (element != null && element.normalName().equals("select")) {
            element = element.selectFirst("option[selected]");
        }
        return element == null ? "" : element.val();
    }

    /**
     * Where the page's script sends a document of a kind, or reads one by its id.
     *
     * @throws AssertionError when the page asks for no documents
     */
    public URI material(String leaf) {
        Element part = document.selectFirst("[data-materials]");
        if (part == null) {
            throw new AssertionError("no materials at " + uri + ": " + text());
        }
        return URI.create(part.attr("data-url") + "/" + leaf + "?"
                + Visitor.encode(Map.of("client_id", part.attr("data-client"), "tab_id", part.attr("data-tab"))));
    }

    /** The form that has all these controls, with its present values and the given ones. */
    Submission submission(Map<String, String> given) {
        for (FormElement form : document.select("form").forms()) {
            if (given.keySet().stream().allMatch(name -> has(form, name, given.getOrDefault(name, "")))) {
                Map<String, String> values = new LinkedHashMap<>();
                form.formData().forEach(entry -> values.put(entry.key(), entry.value()));
                values.putAll(given);
                return new Submission(URI.create(form.absUrl("action")), values);
            }
        }
        throw new AssertionError("no form with " + given.keySet() + " at " + uri + ": " + text());
    }

    private static boolean has(FormElement form, String name, String value) {
        // The captcha's input is made by its script.
        if (name.equals("captcha")) {
            return !form.select("[name=captcha]").isEmpty();
        }
        return form.elements().stream()
                .filter(element -> element.attr("name").equals(name))
                .anyMatch(element -> !element.normalName().equals("button")
                        || element.attr("value").equals(value));
    }

    record Submission(URI action, Map<String, String> values) {}
}
