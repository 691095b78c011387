package org.usercenter.sandbox.web;

import io.javalin.http.Context;

/** What stands around every page: demo mark, the way to the other stand-ins, languages. */
public final class Layout {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/assets/sandbox.css">
            <script src="/assets/sandbox.js" defer></script>
            </head>
            <body class="%s">
            <div class="demo" role="note">%s</div>
            <header class="top"><nav aria-label="%s">%s</nav><nav class="languages" aria-label="%s">%s</nav></header>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String BARE =
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/assets/sandbox.css">
            </head>
            <body class="bare %s">
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private final Texts texts = new Texts();
    private final String baseUrl;

    /** @param baseUrl address under which browsers see the sandbox */
    public Layout(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A page in the language of the request. */
    public View view(Context ctx) {
        return new View(ctx, texts, this);
    }

    String page(View view, String path, String look, String title, String content) {
        return PAGE.formatted(
                view.language().tag(),
                Html.escape(title),
                look,
                view.text("layout.demo"),
                view.text("layout.places"),
                places(view, path),
                view.text("layout.language"),
                languages(view),
                content);
    }

    String bare(View view, String look, String title, String content) {
        return BARE.formatted(view.language().tag(), Html.escape(title), look, content);
    }

    private String places(View view, String path) {
        return place(path, "/", view.text("layout.index"))
                + place(path, "/phone", view.text("layout.phone"))
                + place(path, "/drawer", view.text("layout.drawer"))
                + place(path, "/ca", view.text("layout.ca"))
                + place(path, "/business/construction", view.text("business.construction.short"))
                + place(path, "/business/procurement", view.text("business.procurement.short"))
                + place(path, "/business/property", view.text("business.property.short"));
    }

    private String place(String path, String target, String label) {
        boolean here = target.equals("/") ? path.equals("/") : path.startsWith(target);
        return "<a href=\"%s%s\"%s>%s</a>".formatted(baseUrl, target, here ? " aria-current=\"page\"" : "", label);
    }

    private static String languages(View view) {
        StringBuilder links = new StringBuilder();
        for (Language language : Language.values()) {
            links.append("<a href=\"%s\" lang=\"%s\"%s>%s</a>"
                    .formatted(
                            view.addressIn(language),
                            language.tag(),
                            language == view.language() ? " aria-current=\"true\"" : "",
                            language == Language.CHINESE ? "中文" : "English"));
        }
        return links.toString();
    }
}
