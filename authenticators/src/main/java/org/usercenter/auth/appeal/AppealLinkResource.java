package org.usercenter.auth.appeal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.flow.RealmAddress;
import org.usercenter.auth.newpassword.NewPassword;
import org.usercenter.auth.newpassword.PasswordTrail;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.limit.RateLimit;

/**
 * Where the links of approved appeals lead; under {@code /realms/<realm>/uc-appeal}. Opening one changes nothing, so that a
 * program which looks at links uses none up. No login: the link is the proof.
 */
public final class AppealLinkResource {
    private static final String TEMPLATE = "uc-appeal-link.ftl";
    private static final String WAY = "appeal";
    private static final String OVER = "over";
    private static final String LIMIT = "limit";
    /** Wrong tokens alone are counted. */
    private static final RateLimit WRONG = new RateLimit("appeal.link", 60, Duration.ofMinutes(10));

    private final KeycloakSession session;
    private final RealmModel realm;

    AppealLinkResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The page of a link. */
    @GET
    @Path("{token}")
    @Produces(MediaType.TEXT_HTML)
    public Response open(@PathParam("token") String token) {
        return door(token)
                .map(door -> page(door.link().id(), door.account(), List.of()))
                .orElseGet(this::wrong);
    }

    /** What the page of a link sends. */
    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response submit(@PathParam("token") String token) {
        return door(token)
                .map(door -> door.link() == AppealLink.PASSWORD ? setPassword(token, door.account()) : object(token))
                .orElseGet(this::wrong);
    }

    /**
     * Where a link leads.
     *
     * @param account login name; empty: the account is gone
     */
    private record Door(AppealLink link, String account) {}

    private Optional<Door> door(String token) {
        return apart(job -> target(job, token).map(target -> new Door(target.link(), account(job, target))));
    }

    /** Who sets the password needs it to log in, who objects knows it. */
    private static String account(KeycloakSession job, AppealLinks.Target target) {
        String userId = target.appeal().userId();
        UserModel account =
                userId == null ? null : job.users().getUserById(job.getContext().getRealm(), userId);
        if (account == null) {
            return "";
        }
        return target.link() == AppealLink.PASSWORD ? account.getUsername() : ProvedAccount.masked(account);
    }

    private static Optional<AppealLinks.Target> target(KeycloakSession job, String token) {
        return job.getProvider(UserCenterStore.class)
                .appealLinks()
                .find(job.getContext().getRealm(), token);
    }

    private static Optional<Appeal> appeal(KeycloakSession job, String token, AppealLink link) {
        return target(job, token).filter(target -> target.link() == link).map(AppealLinks.Target::appeal);
    }

    private Response wrong() {
        boolean allowed = session.getProvider(UserCenterStore.class).limits().tryAcquire(realm, WRONG, Source.of(ip()));
        return page(allowed ? OVER : LIMIT, "", List.of());
    }

    private Response setPassword(String token, String account) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        NewPassword typed = NewPassword.of(form);
        try {
            List<FormMessage> errors = apart(job -> setPassword(job, token, typed));
            return errors == null
                    ? page(OVER, "", List.of())
                    : page(errors.isEmpty() ? "password-done" : AppealLink.PASSWORD.id(), account, errors);
        } catch (ModelException e) {
            if (e.getCause() != null) {
                // Not the rules for passwords, but the database.
                throw e;
            }
            return page(
                    AppealLink.PASSWORD.id(),
                    account,
                    List.of(new FormMessage(NewPassword.PASSWORD, e.getMessage(), e.getParameters())));
        }
    }

    /** @return what is wrong with the password; null: the link is good no more */
    private @Nullable List<FormMessage> setPassword(KeycloakSession job, String token, NewPassword typed) {
        RealmModel own = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        Appeal appeal = appeal(job, token, AppealLink.PASSWORD).orElse(null);
        String userId = appeal == null ? null : appeal.userId();
        if (appeal == null || userId == null) {
            return null;
        }
        store.takeOvers().holdAccount(userId);
        UserModel account = job.users().getUserById(own, userId);
        if (account == null || !account.isEnabled()) {
            return null;
        }
        List<FormMessage> errors = typed.check(job, own, account);
        if (!errors.isEmpty()) {
            return errors;
        }
        if (!store.appealLinks().use(own, appeal.id())) {
            return null;
        }
        account.credentialManager().updateCredential(UserCredentialModel.password(typed.password()));
        account.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        // The approval, which closed the account, is committed: it has given the link.
        LoginFreshness.open(job, own, account);
        PasswordTrail.RECOVERED.write(job, own, userId, WAY, ip());
        new EventBuilder(own, job, job.getContext().getConnection())
                .event(EventType.RESET_PASSWORD)
                .user(userId)
                .detail("way", WAY)
                .success();
        return List.of();
    }

    private Response object(String token) {
        boolean done = apart(job -> {
            RealmModel own = job.getContext().getRealm();
            return appeal(job, token, AppealLink.OBJECTION)
                    .filter(appeal -> AppealSettlement.object(job, own, appeal, new Deed(null, WAY, ip())))
                    .isPresent();
        });
        return page(done ? "objection-done" : OVER, "", List.of());
    }

    private String ip() {
        return session.getContext().getConnection().getRemoteAddr();
    }

    private <T> T apart(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::apply, "follow a link of an appeal");
    }

    private Response page(String step, String account, List<FormMessage> errors) {
        LoginFormsProvider page = session.getProvider(LoginFormsProvider.class)
                .setAttribute("appealLinkStep", step)
                .setAttribute("accountName", account)
                .setAttribute(
                        "appealLinkUrl",
                        session.getContext().getUri().getRequestUri().toString())
                .setAttribute(
                        "accountUrl",
                        RealmAddress.of(session).path("account").build().toString());
        if (!errors.isEmpty()) {
            page.setErrors(errors);
        }
        return Response.fromResponse(page.createForm(TEMPLATE))
                .header("Cache-Control", "no-store")
                .build();
    }
}
