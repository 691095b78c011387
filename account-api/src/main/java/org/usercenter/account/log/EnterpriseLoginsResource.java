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
import org.usercenter.storage.log.LogRange;

/** Logins of whoever belongs to an enterprise, or acted for it (登录日志). */
public final class EnterpriseLoginsResource {

    private final EnterpriseScope scope;

    /** For one request. */
    public EnterpriseLoginsResource(EnterpriseScope scope) {
        this.scope = scope;
    }

    @GET
    @Operation(
            id = "listEnterpriseLogins",
            summary =
                    "Logins of whoever belongs to the enterprise or acted for it, latest first; by way or result within"
                            + " 90 days unless a login name is given",
            right = Right.ENTERPRISE,
            answer = LoginView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("way") @Nullable String way,
            @QueryParam("result") @Nullable String result,
            @QueryParam("loginName") @Nullable String loginName,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> list(new LoginParameters(new Period(from, until), way, result, loginName))
                .page(max, cursor));
    }

    /** The same as a spreadsheet, streamed. */
    @GET
    @Path("export.xlsx")
    @Operation(
            id = "exportEnterpriseLogins",
            summary =
                    "The login log as a spreadsheet, the latest 100,000 lines at most; by way or result within 90 days"
                            + " unless a login name is given",
            right = Right.ENTERPRISE,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 20)
    public Response export(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("way") @Nullable String way,
            @QueryParam("result") @Nullable String result,
            @QueryParam("loginName") @Nullable String loginName) {
        return scope.answer(here, () -> {
            Answer sheet = list(new LoginParameters(new Period(from, until), way, result, loginName))
                    .sheet();
            scope.call().record("login.export", scope.groupId(), Map.of());
            return sheet;
        });
    }

    private LogList<LoginView> list(LoginParameters parameters) {
        return new LogList<>(
                scope.call(),
                new LoginLines(
                        new LogRange.Enterprise(scope.groupId()),
                        parameters,
                        scope.call().inChinese()));
    }
}
