package org.usercenter.sandbox.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The languages of the pages. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private static final String COOKIE = "uc-sandbox-language";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag, as used in {@code lang} and in Keycloak's {@code ui_locales}. */
    public String tag() {
        return tag;
    }

    /** The language asked for: by {@code ?lang=}, which is remembered, by the cookie, by the browser, else Chinese. */
    public static Language of(Context ctx) {
        Optional<Language> asked = of(ctx.queryParam("lang"));
        asked.ifPresent(l -> {
            Cookie cookie = new Cookie(COOKIE, l.tag, "/");
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);
        });
        return asked.or(() -> of(ctx.cookie(COOKIE))).or(() -> browser(ctx)).orElse(CHINESE);
    }

    private static Optional<Language> browser(Context ctx) {
        String accepted = ctx.header("Accept-Language");
        return accepted != null && accepted.startsWith("en") ? Optional.of(ENGLISH) : Optional.empty();
    }

    private static Optional<Language> of(@Nullable String tag) {
        // WeChat's own spelling of the parameter.
        if ("cn".equals(tag)) {
            return Optional.of(CHINESE);
        }
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }
}
