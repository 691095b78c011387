package org.usercenter.sandbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.javalin.http.Context;

/** One page for one request: its words in the reader's language, and the layout around it. */
public final class View {
    private final Context ctx;
    private final Language language;
    private final Texts texts;
    private final Layout layout;

    View(Context ctx, Texts texts, Layout layout) {
        this.ctx = ctx;
        this.language = Language.of(ctx);
        this.texts = texts;
        this.layout = layout;
    }

    public Language language() {
        return language;
    }

    /** A text, escaped for HTML. */
    public String text(String key, Object... values) {
        return Html.escape(texts.get(language, key, values));
    }

    /** A text as it is, for titles. */
    public String plain(String key, Object... values) {
        return texts.get(language, key, values);
    }

    /** The query that leads to this page in another language, escaped for HTML; whatever else stood in it stays. */
    String addressIn(Language other) {
        StringBuilder query = new StringBuilder("?lang=" + other.tag());
        ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals("lang")) {
                query.append('&').append(encoded(name)).append('=').append(encoded(values.get(0)));
            }
        });
        return Html.escape(query.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Answers with the page.
     *
     * @param look class of the body, which chooses the accent
     * @param title plain text
     * @param content HTML of the main part
     */
    public void show(String look, String title, String content) {
        ctx.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(layout.page(this, ctx.path(), look, title, content));
    }

    /** As {@link #show}, without the navigation around it: for a page that may stand in a frame. */
    public void showBare(String look, String title, String content) {
        ctx.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(layout.bare(this, look, title, content));
    }
}
