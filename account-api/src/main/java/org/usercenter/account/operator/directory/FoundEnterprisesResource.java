package org.usercenter.account.operator.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.enterprise.EnterpriseView;
import org.usercenter.account.enterprise.EnterpriseViews;
import org.usercenter.account.operator.Findings;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.ReasonBody;
import org.usercenter.account.operator.foureyes.ProposalMade;
import org.usercenter.account.operator.foureyes.Proposing;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.SuspensionChanged;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameStanding;

/** Enterprises as operators look for, suspend and resume them. Those that concern the caller are none of his business. */
public final class FoundEnterprisesResource {

    private static final String SUSPENDED = "suspended";

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public FoundEnterprisesResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /**
     * A list, by name.
     *
     * @param search the USCC, the login name of the main account, or how the name begins; null: all
     * @param state {@code suspended}: those alone
     */
    @GET
    @Operation(
            id = "listFoundEnterprises",
            summary = "Enterprises by code, login name of the main account, or beginning of the name",
            right = Right.OPERATOR,
            answer = FoundEnterprise.class,
            paged = true,
            perHour = 1000)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("search") @Nullable String search,
            @QueryParam("state") @Nullable String state,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            if (state != null && !SUSPENDED.equals(state)) {
                throw Refusal.of(ProblemCode.BAD_PARAMETER);
            }
            Paging paging = call.paging(max, cursor);
            List<EnterpriseEntry> rows = rows(search == null ? "" : search, state != null, paging);
            return Answer.of(Findings.of(
                            scope,
                            rows,
                            EnterpriseEntry::mainAccountId,
                            row -> scope.concerns(row.groupId(), row.mainAccountId()))
                    .page(paging, row -> List.of(row.position().key(), row.groupId()), FoundEnterprise::of));
        });
    }

    /** Whoever is meant by a code or a login name stands alone: names do not look like these. */
    private List<EnterpriseEntry> rows(String search, boolean suspended, Paging paging) {
        Directory directory = call.store().directory();
        Optional<EnterpriseEntry> exact = code(search)
                .map(code -> directory.enterprise(call.realm(), code))
                .orElseGet(() -> directory
                        .account(call.realm(), search)
                        .flatMap(userId -> directory.enterpriseOf(call.realm(), userId)));
        if (exact.isPresent()) {
            return exact.filter(found -> !suspended || found.suspendedAt() != null).stream()
                    .toList();
        }
        return directory.enterprises(call.realm(), search, suspended, position(paging.after()), paging.rows());
    }

    private static Optional<Uscc> code(String typed) {
        try {
            return Optional.of(Uscc.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static EnterpriseEntry.@Nullable Position position(List<String> after) {
        return after.isEmpty() ? null : new EnterpriseEntry.Position(after.get(0), after.get(1));
    }

    @GET
    @Path("{enterprise}")
    @Operation(
            id = "getFoundEnterprise",
            summary = "One enterprise, masked; every look stands in the journal",
            right = Right.OPERATOR,
            answer = FoundEnterpriseView.class,
            perHour = 1000)
    public Response one(@Context ResourceInfo here, @PathParam("enterprise") String id) {
        return scope.answer(here, () -> {
            Enterprise enterprise = enterprise(id);
            scope.look(OperatorScope.ENTERPRISE_LOOK, id, Map.of());
            return Answer.of(view(enterprise));
        });
    }

    @POST
    @Path("{enterprise}/suspend")
    @Operation(
            id = "suspendEnterprise",
            summary = "Suspend an enterprise with a reason: all who act for it are out at once",
            right = Right.OPERATOR,
            body = ReasonBody.class,
            status = 204)
    public Response suspend(@Context ResourceInfo here, @PathParam("enterprise") String id, @Nullable String body) {
        return change(here, id, body, true);
    }

    @POST
    @Path("{enterprise}/resume")
    @Operation(
            id = "resumeEnterprise",
            summary = "End the suspension of an enterprise with a reason",
            right = Right.OPERATOR,
            body = ReasonBody.class,
            status = 204)
    public Response resume(@Context ResourceInfo here, @PathParam("enterprise") String id, @Nullable String body) {
        return change(here, id, body, false);
    }

    private Response change(ResourceInfo here, String id, @Nullable String body, boolean suspend) {
        return scope.answer(here, () -> {
            Enterprise enterprise = enterprise(id);
            String reason = call.body(body, ReasonBody.class).given();
            String me = call.caller().id();
            String ip = call.caller().ip();
            boolean done = suspend
                    ? call.store().suspensions().suspend(call.realm(), id, reason, me, ip)
                    : call.store().suspensions().resume(call.realm(), id, reason, me, ip);
            if (!done) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            new SuspensionChanged(call.session(), call.realm(), enterprise, suspend).publish();
            return Answer.none();
        });
    }

    @POST
    @Path("{enterprise}/number-requests")
    @Operation(
            id = "requestEnterpriseNumber",
            summary = "Ask another operator for the consent to read the full number of one of an enterprise's people",
            right = Right.OPERATOR,
            body = NumberRequestBody.class,
            answer = ProposalMade.class,
            status = 201,
            perHour = 60)
    public Response requestNumber(
            @Context ResourceInfo here, @PathParam("enterprise") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            enterprise(id);
            NumberRequestBody wanted = call.body(body, NumberRequestBody.class);
            Numbers numbers = new Numbers(call);
            String part = Optional.ofNullable(wanted.of())
                    .flatMap(NumberPart::of)
                    .flatMap(of -> numbers.ofEnterprise(id, of).map(held -> numbers.part(of, held)))
                    .orElseThrow(() -> Refusal.of(ProblemCode.INVALID, "of", FieldCode.NOT_OFFERED));
            return new Proposing(call).propose(new NumberReading(scope), id, part, ReasonBody.given(wanted.reason()));
        });
    }

    private Enterprise enterprise(String id) {
        return call.store()
                .enterprises()
                .findByGroup(call.realm(), id)
                .filter(found -> !scope.concerns(id, found.mainAccountId()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private FoundEnterpriseView view(Enterprise enterprise) {
        NewEnterprise particulars = enterprise.particulars();
        RealNameStanding standing = call.store().realNames().standing(call.realm(), enterprise.mainAccountId());
        UserModel main = call.session().users().getUserById(call.realm(), enterprise.mainAccountId());
        return new FoundEnterpriseView(
                enterprise.groupId(),
                particulars.uscc().value(),
                particulars.name().value(),
                particulars.type(),
                standing.level().value(),
                standing.way(),
                text(standing.since()),
                particulars.address(),
                text(particulars.validUntil()),
                EnterpriseView.Representative.of(particulars.representative()),
                EnterpriseView.Handler.of(particulars.registrant()),
                EnterpriseView.Contact.of(particulars.contact()),
                new FoundEnterpriseView.Main(
                        enterprise.mainAccountId(),
                        main == null ? "" : main.getUsername(),
                        main != null && main.isEnabled()),
                call.store()
                        .suspensions()
                        .find(call.realm(), enterprise.groupId())
                        .map(found ->
                                new FoundEnterpriseView.Suspended(found.at().toString(), found.reason()))
                        .orElse(null),
                new EnterpriseViews(call).closesOn(enterprise));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
