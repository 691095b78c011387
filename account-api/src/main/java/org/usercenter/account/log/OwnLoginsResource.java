package org.usercenter.account.log;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;
import org.usercenter.storage.log.LogRange;

/** Logins of the caller (登录日志). */
public final class OwnLoginsResource {

    private final Call call;

    /** For one request. */
    public OwnLoginsResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "listOwnLogins",
            summary = "Logins of the account, also those that failed, latest first",
            right = Right.SELF,
            answer = LoginView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("way") @Nullable String way,
            @QueryParam("result") @Nullable String result,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> list(new LoginParameters(new Period(from, until), way, result, null))
                .page(max, cursor));
    }

    /** The same as a spreadsheet, streamed. */
    @GET
    @Path("export.xlsx")
    @Operation(
            id = "exportOwnLogins",
            summary = "The login log as a spreadsheet, the latest 100,000 lines at most",
            right = Right.SELF,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 20)
    public Response export(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("way") @Nullable String way,
            @QueryParam("result") @Nullable String result) {
        return call.answer(here, () -> list(new LoginParameters(new Period(from, until), way, result, null))
                .sheet());
    }

    private LogList<LoginView> list(LoginParameters parameters) {
        return new LogList<>(
                call, new LoginLines(new LogRange.Account(call.caller().id()), parameters, call.inChinese()));
    }
}
