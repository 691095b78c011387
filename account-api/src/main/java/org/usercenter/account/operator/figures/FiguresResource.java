package org.usercenter.account.operator.figures;

import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.storage.figure.Figures;

/** Figures of the realm (运营统计). */
public final class FiguresResource {

    private final OperatorScope scope;
    private final Call call;

    /** For one request. */
    public FiguresResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /**
     * Day by day, in total, and what is open now.
     *
     * @param from first day, ISO 8601; null: so that there are 30
     * @param to last day, at most a year after the first; null: today
     */
    @GET
    @Operation(
            id = "getFigures",
            summary = "Registrations, logins, short messages and scans of at most 366 days, and what is open now",
            right = Right.OPERATOR,
            answer = FiguresView.class)
    public Response figures(
            @Context ResourceInfo here,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return scope.answer(here, () -> {
            Days days = Days.of(
                    from,
                    to,
                    Instant.ofEpochMilli(Time.currentTimeMillis())
                            .atZone(Figures.ZONE)
                            .toLocalDate());
            RealmModel realm = call.realm();
            Figures figures = call.store().figures();
            return Answer.of(new FiguresView(
                    days.from().toString(),
                    days.to().toString(),
                    figures.daily(realm, days.from(), days.to()).stream()
                            .map(FigureDay::of)
                            .toList(),
                    figures.totals(realm, days.from(), days.to()).stream()
                            .map(FigureTotal::of)
                            .toList(),
                    OpenCases.of(figures.openAppeals(realm)),
                    OpenCases.of(figures.openReviews(realm))));
        });
    }
}
