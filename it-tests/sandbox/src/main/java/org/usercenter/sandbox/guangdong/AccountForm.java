package org.usercenter.sandbox.guangdong;

import java.util.Objects;

import org.usercenter.sandbox.guangdong.GuangdongAccount.Kind;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.http.Context;

/** Makes accounts out of what is asked for: by the login page's form or by the control API. */
final class AccountForm {
    private final GuangdongAccounts accounts;

    AccountForm(GuangdongAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Adds the account of the form; for a sub-account its enterprise as well.
     *
     * @throws IllegalArgumentException when a field is missing or wrong
     */
    GuangdongAccount add(Context ctx) {
        Kind kind = Kind.of(field(ctx, "kind"));
        Kind first = kind == Kind.PERSON ? Kind.PERSON : Kind.CORP;
        GuangdongAccount account =
                add(first, field(ctx, "name"), field(ctx, "number"), field(ctx, "level"), field(ctx, "mobile"), "");
        return kind == Kind.SUB
                ? add(
                        Kind.SUB,
                        field(ctx, "operator"),
                        field(ctx, "operatorNumber"),
                        field(ctx, "level"),
                        field(ctx, "mobile"),
                        account.uid())
                : account;
    }

    private GuangdongAccount add(Kind kind, String name, String number, String level, String mobile, String parent) {
        String uid = accounts.newUid();
        return accounts.put(
                new GuangdongAccount(uid, kind, name, number, level, mobile, uid.replace('-', '_'), parent));
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    /**
     * Adds the account {@code {"uid","kind","name","idNumber"|"uscc","level","mobile","loginName","parent"}}.
     *
     * @throws IllegalArgumentException when something needed is missing or wrong
     */
    GuangdongAccount add(JsonNode json) {
        Kind kind = Kind.of(json.path("kind").asText("person"));
        String uid = json.path("uid").asText(accounts.newUid());
        return accounts.put(new GuangdongAccount(
                uid,
                kind,
                json.path("name").asText(""),
                json.path(kind == Kind.CORP ? "uscc" : "idNumber").asText(""),
                json.path("level").asText("L2"),
                json.path("mobile").asText(""),
                json.path("loginName").asText(uid.replace('-', '_')),
                json.path("parent").asText("")));
    }
}
