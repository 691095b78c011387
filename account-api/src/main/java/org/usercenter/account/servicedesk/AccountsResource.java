package org.usercenter.account.servicedesk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
import org.usercenter.account.call.Right;
import org.usercenter.account.log.AccountLogins;
import org.usercenter.account.log.LoginView;
import org.usercenter.account.operator.Findings;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.ReasonBody;
import org.usercenter.account.operator.RequiredText;
import org.usercenter.account.operator.foureyes.ProposalMade;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.removal.KeyKind;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

/** Accounts as the service desk finds and helps them. One that concerns the caller is none of his business. */
public final class AccountsResource {
    private static final String SEARCH = "account.search";
    private static final String LOOK = "account.read";
    private static final String UNLOCK = "account.unlock";
    private static final RequiredText TEXT = new RequiredText("text", Integer.MAX_VALUE);

    private final OperatorScope scope;
    private final Call call;

    /** For one request. */
    public AccountsResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** What is looked for does not stand in an address. */
    @POST
    @Path("search")
    @Operation(
            id = "searchAccounts",
            summary =
                    "Accounts by exact login name, USCC, mobile or document number, at most 20; every search stands in the"
                            + " journal",
            right = Right.OPERATOR,
            body = SearchBody.class,
            answer = AccountHit.class,
            listed = true,
            perHour = 200)
    public Response search(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(here, () -> {
            String text = TEXT.of(call.body(body, SearchBody.class).text());
            List<UserModel> accounts = Findings.ofAccounts(scope, new AccountSearch(call).find(text), UserModel::getId)
                    .all(Function.identity());
            List<AccountHit> found = new AccountStories(scope).hits(accounts);
            scope.search(SEARCH, found.size());
            return Answer.of(found);
        });
    }

    @GET
    @Path("{account}")
    @Operation(
            id = "getAccountStory",
            summary = "One account: keys, locks, limits; every look stands in the journal",
            right = Right.OPERATOR,
            answer = AccountStory.class,
            perHour = 500)
    public Response story(@Context ResourceInfo here, @PathParam("account") String id) {
        return scope.answer(here, () -> {
            UserModel account = scope.account(id);
            scope.look(LOOK, id, Map.of());
            return Answer.of(new AccountStories(scope).story(account));
        });
    }

    /**
     * Why logins failed.
     *
     * @param result only {@code success} or {@code failure}; null: both
     */
    @GET
    @Path("{account}/logins")
    @Operation(
            id = "listLoginsOfAccount",
            summary = "Logins of an account, also those that failed, latest first",
            right = Right.OPERATOR,
            answer = LoginView.class,
            paged = true,
            perHour = 500)
    public Response logins(
            @Context ResourceInfo here,
            @PathParam("account") String id,
            @QueryParam("way") @Nullable String way,
            @QueryParam("result") @Nullable String result,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            scope.account(id);
            return new AccountLogins(call, id).page(way, result, max, cursor);
        });
    }

    /** What an administrator has disabled stays so. */
    @POST
    @Path("{account}/unlock")
    @Operation(
            id = "unlockAccount",
            summary = "Forget failed logins of an account and what was counted of it",
            right = Right.OPERATOR,
            status = 204,
            perHour = 100)
    public Response unlock(@Context ResourceInfo here, @PathParam("account") String id) {
        return scope.answer(here, () -> {
            UserModel account = scope.account(id);
            requireOrdinary(account);
            call.session().loginFailures().removeUserLoginFailure(call.realm(), id);
            int lifted = call.store().limitDesk().lift(call.realm(), id, new AccountStories(scope).codeMobile(id));
            call.record(UNLOCK, id, Map.of("count", String.valueOf(lifted)));
            return Answer.none();
        });
    }

    /** Another operator has to approve it. */
    @POST
    @Path("{account}/removals")
    @Operation(
            id = "proposeRemoval",
            summary = "Propose to take a lost key from an account; another operator has to approve",
            right = Right.OPERATOR,
            body = RemovalBody.class,
            answer = ProposalMade.class,
            status = 201,
            perHour = 100)
    public Response propose(@Context ResourceInfo here, @PathParam("account") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            UserModel account = scope.account(id);
            requireOrdinary(account);
            if (call.store().appeals().holds(call.realm(), id, null)) {
                throw Refusal.of(ProblemCode.OTHER_APPEAL);
            }
            RemovalBody wanted = call.body(body, RemovalBody.class);
            String reason = ReasonBody.given(wanted.reason());
            LostKey key = key(account, wanted);
            if (call.session().getProvider(KeyRemoval.class).isLastWay(call.realm(), account, key)
                    && !KeyRemoving.LAST_WAY.equals(wanted.warning())) {
                throw Refusal.of(ProblemCode.LAST_WAY);
            }
            return new KeyRemoving(scope).propose(account, key, reason);
        });
    }

    private void requireOrdinary(UserModel account) {
        if (RealmPower.isHeldBy(account)) {
            throw Refusal.of(ProblemCode.PRIVILEGED);
        }
    }

    private LostKey key(UserModel account, RemovalBody wanted) {
        String id = wanted.id();
        return KeyKind.ofCode(wanted.kind())
                .filter(kind -> id != null)
                .map(kind -> new LostKey(kind, id == null ? "" : id))
                .filter(key -> call.session().getProvider(KeyRemoval.class).isHeld(call.realm(), account, key))
                .orElseThrow(() -> Refusal.of(ProblemCode.INVALID, "id", FieldCode.NOT_OFFERED));
    }
}
