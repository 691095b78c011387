package org.usercenter.account.log;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;

/** What the caller did, and what was done to him (业务日志). */
public final class OwnBusinessLogResource {

    private final Call call;

    /** For one request. */
    public OwnBusinessLogResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "listOwnBusinessLog",
            summary = "What the account did, and what was done to it, latest first",
            right = Right.SELF,
            answer = DeedView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("action") @Nullable String action,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> list(new Period(from, until), action).page(max, cursor));
    }

    /** The same as a spreadsheet, streamed. */
    @GET
    @Path("export.xlsx")
    @Operation(
            id = "exportOwnBusinessLog",
            summary = "The business log as a spreadsheet, the latest 100,000 lines at most",
            right = Right.SELF,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 20)
    public Response export(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("action") @Nullable String action) {
        return call.answer(here, () -> list(new Period(from, until), action).sheet());
    }

    @GET
    @Path("actions")
    @Operation(
            id = "listBusinessLogActions",
            summary = "What business logs can be narrowed to, by area",
            right = Right.SELF,
            answer = ActionView.class,
            listed = true)
    public Response actions(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.of(new DeedActions(call.inChinese()).all()));
    }

    private LogList<DeedView> list(Period period, @Nullable String action) {
        Reader self = new Reader(call.caller().id(), call.caller().user().getUsername());
        return new LogList<>(call, DeedLines.own(self, new DeedParameters(period, action, null), call.inChinese()));
    }
}
