package org.usercenter.account.call;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.Problem;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.ProblemTexts;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;

/** The one way from an operation to its answer: right, limits, the work, its commit or rollback, errors. */
final class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    /** Of all requests, before anything is looked for; more than the pages ask, less than a loop does. */
    private static final RateLimit REQUESTS = new RateLimit("account.request", 3_000, Duration.ofMinutes(10));
    /** Entries of the journal about what one caller may not do; the journal is kept for years. */
    private static final RateLimit REFUSALS = new RateLimit("account.refused", 30, Duration.ofHours(1));

    private static final RateLimit CHANGES = new RateLimit("account.change", 300, Duration.ofMinutes(10));

    private final KeycloakSession session;
    private final Caller caller;

    Answering(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * Counts the request, whatever comes of it.
     *
     * @throws Refusal when there are too many
     */
    void admit() {
        acquire(REQUESTS);
    }

    Response answer(ResourceInfo here, Set<Right> rights, Supplier<Answer> work) {
        try {
            Operation operation = operation(here.getResourceMethod());
            if (!rights.contains(operation.right())) {
                recordRefusal(operation);
                throw Refusal.of(ProblemCode.FORBIDDEN);
            }
            boolean changes = !reads(session);
            acquire(operation, changes);
            Response response = response(work.get());
            if (changes) {
                // Before anything is sent: what fails at the commit is answered as a failure.
                session.getTransactionManager().commit();
            }
            return response;
        } catch (AnsweredException e) {
            session.getTransactionManager().setRollbackOnly();
            return response(e.answer());
        } catch (RuntimeException e) {
            return failure(session, caller.user(), e);
        }
    }

    static <T> T locate(KeycloakSession session, @Nullable UserModel user, Supplier<T> search) {
        try {
            return search.get();
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new WebApplicationException(failure(session, user, e));
        }
    }

    /** Whether the request changes nothing. */
    static boolean reads(KeycloakSession session) {
        String method = session.getContext().getHttpRequest().getHttpMethod();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static Operation operation(@Nullable Method method) {
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        if (operation == null) {
            throw new IllegalStateException("An operation without a right: " + method);
        }
        return operation;
    }

    void recordRefusal(ResourceInfo here) {
        recordRefusal(operation(here.getResourceMethod()));
    }

    private void recordRefusal(Operation operation) {
        if (!store().limits().tryAcquire(caller.realm(), REFUSALS, caller.id())) {
            return;
        }
        store().journal()
                .recordApart(
                        caller.realm(),
                        new JournalEntry(
                                "account.refused",
                                caller.id(),
                                null,
                                "refused",
                                caller.way(),
                                caller.ip(),
                                Map.of("operation", operation.id())));
    }

    private void acquire(Operation operation, boolean changes) {
        if (changes) {
            acquire(CHANGES);
        }
        if (operation.perHour() > 0) {
            acquire(new RateLimit("account." + operation.id(), operation.perHour(), Duration.ofHours(1)));
        }
    }

    private void acquire(RateLimit limit) {
        if (!store().limits().tryAcquire(caller.realm(), limit, caller.id())) {
            throw Refusal.tooMany(store().limits().secondsUntilFree(caller.realm(), limit, caller.id()));
        }
    }

    private static Response response(Answer answer) {
        Response ready = answer.readyResponse();
        if (ready != null) {
            return ready;
        }
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        Object entity = answer.entity();
        if (entity != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(JsonText.write(entity));
        }
        Object state = answer.state();
        if (state != null) {
            response.header(HttpHeaders.ETAG, JsonText.tag(state));
        }
        String location = answer.location();
        return (location == null ? response : response.header(HttpHeaders.LOCATION, location)).build();
    }

    static boolean isChinese(KeycloakSession session, @Nullable UserModel user) {
        return Locale.CHINESE
                .getLanguage()
                .equals(session.getContext().resolveLocale(user).getLanguage());
    }

    private static Response failure(KeycloakSession session, @Nullable UserModel user, RuntimeException e) {
        session.getTransactionManager().setRollbackOnly();
        ProblemTexts texts = new ProblemTexts(isChinese(session, user));
        if (e instanceof Refusal refusal) {
            return response(texts.problem(refusal), refusal.retryAfter());
        }
        if (e instanceof ModelDuplicateException) {
            return response(texts.problem(Refusal.of(ProblemCode.CONFLICT)), 0);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Account interface, fault %s", id);
        return response(texts.fault(id), 0);
    }

    private static Response response(Problem problem, int retryAfter) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonText.write(problem));
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return (retryAfter > 0 ? response.header(HttpHeaders.RETRY_AFTER, retryAfter) : response).build();
    }

    private UserCenterStore store() {
        return session.getProvider(UserCenterStore.class);
    }
}
