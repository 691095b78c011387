package org.usercenter.sandbox.web;

/** Text to HTML. */
public final class Html {
    private Html() {}

    /** The text, safe as element content and as a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
