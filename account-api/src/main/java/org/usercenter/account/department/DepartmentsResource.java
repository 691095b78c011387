package org.usercenter.account.department;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentPage;
import org.usercenter.storage.department.DepartmentRefusedException;
import org.usercenter.storage.department.DepartmentStore;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;

/** Departments of an enterprise, read level by level. */
public final class DepartmentsResource {

    private static final int MAX_FOUND = 50;
    private static final int MAX_SEARCH = 64;

    private final EnterpriseScope scope;
    private final Call call;

    /** Of the enterprise that the caller belongs to. */
    public DepartmentsResource(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** Those of one level, in their order. */
    @GET
    @Operation(
            id = "listDepartments",
            summary = "Departments directly below one, or those at the top, in their order",
            right = Right.READ,
            answer = DepartmentView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<String> after = paging.after();
            DepartmentPage page = departments()
                    .children(
                            call.realm(),
                            scope.groupId(),
                            blank(parent),
                            after.isEmpty() ? null : Long.valueOf(after.get(0)),
                            after.isEmpty() ? null : after.get(1),
                            paging.rows());
            return Answer.of(paging.page(
                    page.items(),
                    row -> List.of(String.valueOf(row.position()), row.id()),
                    DepartmentView::listed,
                    page.total()));
        });
    }

    @GET
    @Path("search")
    @Operation(
            id = "searchDepartments",
            summary = "The first fifty departments of all levels whose name has a text in it, with their paths",
            right = Right.READ,
            answer = DepartmentView.class,
            listed = true)
    public Response search(@Context ResourceInfo here, @QueryParam("q") @Nullable String q) {
        return answer(here, () -> {
            String text = q == null ? "" : q.strip();
            if (text.isEmpty() || text.length() > MAX_SEARCH) {
                throw Refusal.of(ProblemCode.BAD_PARAMETER);
            }
            List<Department> found = departments().search(call.realm(), scope.groupId(), text, MAX_FOUND);
            Map<String, List<String>> paths = departments()
                    .paths(
                            call.realm(),
                            scope.groupId(),
                            found.stream().map(Department::id).toList());
            return Answer.of(found.stream()
                    .map(one -> DepartmentView.found(one, paths.getOrDefault(one.id(), List.of())))
                    .toList());
        });
    }

    @GET
    @Path("{department}")
    @Operation(
            id = "getDepartment",
            summary = "One department with its path",
            right = Right.READ,
            answer = DepartmentView.class,
            tagged = true)
    public Response get(@Context ResourceInfo here, @PathParam("department") String id) {
        return answer(here, () -> tagged(id));
    }

    /** Adds one after its siblings. */
    @POST
    @Operation(
            id = "createDepartment",
            summary = "Add a department or branch",
            right = Right.DEPARTMENTS,
            body = DepartmentBody.class,
            answer = DepartmentView.class,
            status = 201,
            once = true)
    public Response create(@Context ResourceInfo here, @Nullable String body) {
        return answer(
                here,
                () -> call.once(body, () -> {
                    DepartmentBody wanted = call.body(body, DepartmentBody.class);
                    DepartmentText text = text(null, wanted);
                    String id = departments()
                            .create(call.realm(), scope.groupId(), blank(wanted.parent()), text, call.deed());
                    URI place = call.session()
                            .getContext()
                            .getUri()
                            .getAbsolutePathBuilder()
                            .path(id)
                            .build();
                    return Answer.created(place, view(found(id)));
                }));
    }

    @PATCH
    @Path("{department}")
    @Operation(
            id = "editDepartment",
            summary = "Change the name or particulars of a department",
            right = Right.DEPARTMENTS,
            body = DepartmentBody.class,
            answer = DepartmentView.class,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @PathParam("department") String id, @Nullable String body) {
        return answer(here, () -> {
            DepartmentBody wanted = call.body(body, DepartmentBody.class);
            if (wanted.parent() != null) {
                throw Refusal.of(ProblemCode.INVALID, "parent", FieldCode.UNKNOWN);
            }
            Department before = found(id);
            call.requireMatch(DepartmentView.state(before));
            departments()
                    .edit(
                            call.realm(),
                            scope.groupId(),
                            id,
                            before.version(),
                            text(before.text(), wanted),
                            call.deed());
            return tagged(id);
        });
    }

    @POST
    @Path("{department}/move")
    @Operation(
            id = "moveDepartment",
            summary = "Move a department with everything below it",
            right = Right.DEPARTMENTS,
            body = MoveBody.class,
            answer = DepartmentView.class,
            tagged = true)
    public Response move(@Context ResourceInfo here, @PathParam("department") String id, @Nullable String body) {
        return answer(here, () -> {
            MoveBody wanted = call.body(body, MoveBody.class);
            Department before = found(id);
            call.requireMatch(DepartmentView.state(before));
            departments()
                    .move(
                            call.realm(),
                            scope.groupId(),
                            id,
                            before.version(),
                            blank(wanted.parent()),
                            blank(wanted.before()),
                            call.deed());
            return tagged(id);
        });
    }

    @DELETE
    @Path("{department}")
    @Operation(
            id = "deleteDepartment",
            summary = "Delete an empty department",
            right = Right.DEPARTMENTS,
            status = 204,
            tagged = true)
    public Response delete(@Context ResourceInfo here, @PathParam("department") String id) {
        return answer(here, () -> {
            Department before = found(id);
            call.requireMatch(DepartmentView.state(before));
            departments().delete(call.realm(), scope.groupId(), id, before.version(), call.deed());
            return Answer.none();
        });
    }

    private Response answer(ResourceInfo here, Supplier<Answer> work) {
        return scope.answer(here, () -> {
            try {
                return work.get();
            } catch (DepartmentRefusedException e) {
                throw refusal(e.reason());
            }
        });
    }

    private static Refusal refusal(DepartmentRefusedException.Reason reason) {
        return Refusal.of(
                switch (reason) {
                    case NAME_TAKEN -> ProblemCode.NAME_TAKEN;
                    case TOO_DEEP -> ProblemCode.TOO_DEEP;
                    case INTO_ITSELF -> ProblemCode.INTO_ITSELF;
                    case NOT_EMPTY -> ProblemCode.NOT_EMPTY;
                    case UNKNOWN -> ProblemCode.NOT_FOUND;
                    case STALE -> ProblemCode.CHANGED;
                    case TOO_MANY -> ProblemCode.FULL;
                    case POWERFUL -> ProblemCode.FORBIDDEN;
                });
    }

    private Department found(String id) {
        return departments()
                .find(call.realm(), scope.groupId(), id)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private Answer tagged(String id) {
        Department department = found(id);
        return Answer.tagged(view(department), DepartmentView.state(department));
    }

    private DepartmentView view(Department department) {
        String id = department.id();
        List<String> path =
                departments().paths(call.realm(), scope.groupId(), List.of(id)).getOrDefault(id, List.of());
        return DepartmentView.edited(department, path);
    }

    private DepartmentStore departments() {
        return call.store().departments();
    }

    private static DepartmentText text(@Nullable DepartmentText before, DepartmentBody wanted) {
        String name = edited(before == null ? null : before.name(), wanted.name());
        if (name == null) {
            throw Refusal.of(ProblemCode.INVALID, "name", FieldCode.MISSING);
        }
        boolean branch = branch(before, wanted.kind());
        try {
            return new DepartmentText(
                    name,
                    branch,
                    // A branch that becomes a department keeps no code.
                    branch ? uscc(before == null ? null : before.uscc(), wanted.uscc()) : null,
                    edited(before == null ? null : before.manager(), wanted.manager()),
                    edited(before == null ? null : before.contact(), wanted.contact()),
                    edited(before == null ? null : before.notes(), wanted.notes()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.INVALID, String.valueOf(e.getMessage()), FieldCode.FORMAT);
        }
    }

    private static boolean branch(@Nullable DepartmentText before, @Nullable String kind) {
        if (kind == null) {
            return before != null && before.branch();
        }
        if (!kind.equals(DepartmentView.BRANCH) && !kind.equals(DepartmentView.DEPARTMENT)) {
            throw Refusal.of(ProblemCode.INVALID, "kind", FieldCode.NOT_OFFERED);
        }
        return kind.equals(DepartmentView.BRANCH);
    }

    private static @Nullable Uscc uscc(@Nullable Uscc before, @Nullable String wanted) {
        if (wanted == null) {
            return before;
        }
        try {
            return wanted.isBlank() ? null : Uscc.parse(wanted);
        } catch (InvalidIdentifierException e) {
            throw Refusal.of(ProblemCode.INVALID, "uscc", FieldCode.FORMAT);
        }
    }

    private static @Nullable String edited(@Nullable String before, @Nullable String wanted) {
        if (wanted == null) {
            return before;
        }
        return wanted.isBlank() ? null : wanted;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
