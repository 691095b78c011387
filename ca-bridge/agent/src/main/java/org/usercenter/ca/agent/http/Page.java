package org.usercenter.ca.agent.http;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.window.Texts;

/**
 * A page of the agent: no foreign content, no script but one that sends a form, never in a frame.
 *
 * @param html the whole document
 * @param contentSecurityPolicy what it may do
 */
record Page(String html, String contentSecurityPolicy) {
    private static final String STYLE =
            """
            :root{color-scheme:light}
            *{box-sizing:border-box}
            body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;background:#eef2f7;
             color:#1c2733;font:16px/1.5 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif}
            main{width:min(34rem,calc(100vw - 2rem));background:#fff;border-radius:12px;overflow:hidden;
             box-shadow:0 8px 30px rgba(20,40,80,.14)}
            header{background:#17458f;color:#fff;padding:1.25rem 1.75rem}
            h1{margin:0;font-size:1.25rem}
            header p{margin:.35rem 0 0;opacity:.92;overflow-wrap:anywhere}
            form,section{padding:1.25rem 1.75rem 1.5rem}
            section+form{padding-top:0}
            dl{display:grid;grid-template-columns:auto 1fr;gap:.45rem 1.25rem;margin:0}
            fieldset{border:0;padding:0;margin:0}
            dt{color:#54657a}dd{margin:0;overflow-wrap:anywhere}
            label.key{display:block;border:1px solid #c9d4e2;border-radius:8px;padding:.75rem 1rem;margin:.6rem 0;cursor:pointer}
            label.key:focus-within{outline:3px solid #17458f55;border-color:#17458f}
            label.key small{display:block;color:#54657a;padding-left:1.6rem}
            input[type=password]{width:100%;font:inherit;padding:.6rem .75rem;border:1px solid #8796aa;border-radius:8px;margin:.3rem 0}
            .warning{background:#fdf0e7;border-left:4px solid #b4500f;padding:.7rem 1rem;margin:0 0 1rem;border-radius:4px}
            .hint{color:#54657a;font-size:.9rem;margin:.2rem 0 1rem}
            .row{display:flex;gap:.75rem;justify-content:flex-end;flex-wrap:wrap;margin-top:1rem}
            button{font:inherit;padding:.55rem 1.5rem;border-radius:8px;border:1px solid #17458f;background:#fff;color:#17458f;cursor:pointer}
            button.primary{background:#17458f;color:#fff}
            button:focus-visible{outline:3px solid #17458f55}
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A page whose forms go to the agent alone. */
    static Page of(Texts texts, String title, String body) {
        return of(texts, title, body, Optional.empty());
    }

    /** A page that sends its only form to that site at once; with a button where no script runs. */
    static Page sending(Texts texts, String title, String body, Origin site) {
        return of(texts, title, body, Optional.of(site));
    }

    private static Page of(Texts texts, String title, String body, Optional<Origin> site) {
        String nonce = nonce();
        String script = site.isPresent() ? "<script nonce=\"" + nonce + "\">document.forms[0].submit()</script>" : "";
        String html = "<!DOCTYPE html><html lang=\"" + texts.locale().toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + escape(title) + "</title><style nonce=\"" + nonce + "\">" + STYLE + "</style></head><body><main>"
                + body + "</main>" + script + "</body></html>";
        String policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'nonce-" + nonce
                + "'; script-src " + (site.isPresent() ? "'nonce-" + nonce + "'" : "'none'") + "; form-action "
                + site.map(Origin::value).orElse("'self'");
        return new Page(html, policy);
    }

    /** Text as it may stand in an element or a quoted attribute. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** 256 bits that nobody can guess, in Base64url. */
    static String nonce() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
