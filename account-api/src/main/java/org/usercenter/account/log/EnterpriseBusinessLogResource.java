package org.usercenter.account.log;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;

/** What was done in an enterprise, for it and to it (业务日志). */
public final class EnterpriseBusinessLogResource {

    private final EnterpriseScope scope;

    /** For one request. */
    public EnterpriseBusinessLogResource(EnterpriseScope scope) {
        this.scope = scope;
    }

    @GET
    @Operation(
            id = "listEnterpriseBusinessLog",
            summary =
                    "What was done in the enterprise and by whoever belongs to it, latest first; by action within 90 days"
                            + " unless a login name is given",
            right = Right.ENTERPRISE,
            answer = DeedView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("action") @Nullable String action,
            @QueryParam("loginName") @Nullable String loginName,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> list(new DeedParameters(new Period(from, until), action, loginName))
                .page(max, cursor));
    }

    /** The same as a spreadsheet, streamed. */
    @GET
    @Path("export.xlsx")
    @Operation(
            id = "exportEnterpriseBusinessLog",
            summary =
                    "The business log as a spreadsheet, the latest 100,000 lines at most; by action within 90 days unless"
                            + " a login name is given",
            right = Right.ENTERPRISE,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 20)
    public Response export(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("action") @Nullable String action,
            @QueryParam("loginName") @Nullable String loginName) {
        return scope.answer(here, () -> {
            Answer sheet = list(new DeedParameters(new Period(from, until), action, loginName))
                    .sheet();
            scope.call().record("business-log.export", scope.groupId(), Map.of());
            return sheet;
        });
    }

    private LogList<DeedView> list(DeedParameters parameters) {
        return new LogList<>(
                scope.call(),
                DeedLines.ofEnterprise(scope.groupId(), parameters, scope.call().inChinese()));
    }
}
