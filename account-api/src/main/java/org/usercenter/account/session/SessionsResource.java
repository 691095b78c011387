package org.usercenter.account.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.session.Device;
import org.usercenter.storage.session.SessionsEnding;

/** Devices on which the caller is logged in (登录设备). */
public final class SessionsResource {
    private static final String ENDED = "session.end";

    private final Call call;
    private final OpenSessions open;

    /** Of the caller. */
    public SessionsResource(Call call) {
        this.call = call;
        this.open = new OpenSessions(call);
    }

    @GET
    @Operation(
            id = "listSessions",
            summary =
                    "Where the caller is logged in: here first, then the latest first, at most 500 of those that are counted",
            right = Right.SELF,
            answer = SessionView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            OpenSessions.Joined all = open.joined();
            List<OpenSession> rows = all.latest().stream()
                    .filter(after(paging.after()))
                    .limit(paging.rows())
                    .toList();
            return Answer.of(paging.page(rows, this::position, this::view, (long) all.total()));
        });
    }

    private List<String> position(OpenSession last) {
        return List.of(String.valueOf(open.isCurrent(last.id())), String.valueOf(last.started()), last.id());
    }

    /** The one that the page before ended with can be gone meanwhile. */
    private Predicate<OpenSession> after(List<String> position) {
        if (position.isEmpty()) {
            return each -> true;
        }
        Predicate<OpenSession> others = each -> !open.isCurrent(each.id());
        if (Boolean.parseBoolean(position.get(0))) {
            return others;
        }
        int started = Integer.parseInt(position.get(1));
        return others.and(each -> each.started() < started
                || (each.started() == started && each.id().compareTo(position.get(2)) > 0));
    }

    private SessionView view(OpenSession each) {
        UserSessionModel any = each.any();
        DeviceRepresentation seen = DeviceActivityManager.getCurrentDevice(any);
        Device device = Device.of(seen);
        return new SessionView(
                each.id(),
                open.isCurrent(each.id()),
                device.browser(),
                device.system(),
                seen != null && seen.isMobile(),
                any.getIpAddress(),
                Instant.ofEpochSecond(each.started()).toString(),
                Instant.ofEpochSecond(each.seen()).toString(),
                each.offline(),
                each.clients()
                        .map(open::system)
                        .sorted(Comparator.comparing(SystemView::name))
                        .toList());
    }

    /** The business systems that are open in it are told. */
    @DELETE
    @Path("{session}")
    @Operation(
            id = "endSession",
            summary = "Log out on another device; here one logs out at the login",
            right = Right.SELF,
            status = 204)
    public Response end(@Context ResourceInfo here, @PathParam("session") String id) {
        return call.answer(here, () -> {
            if (open.isCurrent(id)) {
                throw Refusal.of(ProblemCode.OTHER_KIND);
            }
            if (open.all().noneMatch(each -> each.getId().equals(id))) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            end(each -> each.getId().equals(id));
            call.record(ENDED, call.caller().id(), Map.of("session", id));
            return Answer.none();
        });
    }

    @POST
    @Path("end-others")
    @Operation(
            id = "endOtherSessions",
            summary = "Log out everywhere but here, and take back what systems keep while nobody is there",
            right = Right.SELF,
            status = 204)
    public Response endOthers(@Context ResourceInfo here) {
        return call.answer(here, () -> {
            end(each -> each.isOffline() || !open.isCurrent(each.getId()));
            call.record(ENDED, call.caller().id(), Map.of("session", "others"));
            return Answer.none();
        });
    }

    private void end(Predicate<UserSessionModel> which) {
        new SessionsEnding(call.session(), call.realm(), call.caller().user(), which).publish();
    }
}
