package org.usercenter.account.call;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.request.FirstAnswer;
import org.usercenter.storage.request.FirstAnswers;
import org.usercenter.storage.request.KeyedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a request besides its work. */
class CallTest {

    private final Map<String, String> headers = new HashMap<>();
    private final List<String> transaction = new ArrayList<>();
    private final List<Object> journal = new ArrayList<>();
    private final Map<String, FirstAnswer> answered = new HashMap<>();
    private final AtomicInteger free = new AtomicInteger(Integer.MAX_VALUE);
    private boolean beginsTooLate;
    private String method = "POST";
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

    @Operation(id = "change", summary = "Changes something", right = Right.MEMBERS, once = true)
    public void change() {}

    public void undeclared() {}

    @Test
    void aChangeIsCommittedBeforeItIsAnswered() {
        Response answer = answer("change", Set.of(Right.MEMBERS), () -> Answer.tagged(Map.of("id", "7")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isEqualTo("{\"id\":\"7\"}");
        assertThat(answer.getHeaderString("ETag")).startsWith("\"");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(transaction).containsExactly("commit");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEMBERS")
    void anotherRightDoesNotDoAndItIsWrittenDown(Right other) {
        Response answer = answer("change", Set.of(other), () -> {
            throw new AssertionError("done");
        });

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(journal).hasSize(1);
        assertThat(transaction).containsExactly("setRollbackOnly");
    }

    @Test
    void whatHasNoRightIsAnsweredToNobody() {
        Response answer = answer("undeclared", Set.of(Right.values()), Answer::none);

        assertThat(answer.getStatus()).isEqualTo(500);
    }

    @Test
    void aFaultTellsAnIdAndNothingElseAndLeavesNothingBehind() {
        Response answer = answer("change", Set.of(Right.MEMBERS), () -> {
            throw new IllegalStateException("of 440300199001010016");
        });

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat((String) answer.getEntity())
                .contains("\"code\":\"fault\"", "\"id\":")
                .doesNotContain("440300199001010016", "IllegalState");
        assertThat(transaction).containsExactly("setRollbackOnly");
    }

    @Test
    void whatSomebodyElseHasDoneAtTheSameMomentIsAConflict() {
        Response answer = answer("change", Set.of(Right.MEMBERS), () -> {
            throw new ModelDuplicateException("UK_UC");
        });

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat((String) answer.getEntity()).doesNotContain("UK_UC");
    }

    @Test
    void tooManyAreToldWhenToComeAgain() {
        free.set(0);

        Response answer = answer("change", Set.of(Right.MEMBERS), Answer::none);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("17");
    }

    @Test
    void aChangeSaysWhichStateItChanges() {
        Map<String, String> state = Map.of("name", "a");
        Supplier<Answer> work = () -> {
            call().requireMatch(state);
            return Answer.none();
        };

        assertThat(answer("change", Set.of(Right.MEMBERS), work).getStatus()).isEqualTo(428);
        for (String other : List.of("*", "\"other\"", "W/" + JsonText.tag(state))) {
            headers.put("If-Match", other);
            assertThat(answer("change", Set.of(Right.MEMBERS), work).getStatus())
                    .as(other)
                    .isEqualTo(412);
        }
        headers.put("If-Match", "\"older\", " + JsonText.tag(state));
        assertThat(answer("change", Set.of(Right.MEMBERS), work).getStatus()).isEqualTo(204);
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerAndIsNotDoneAgain() {
        headers.put("Idempotency-Key", "k-1");
        AtomicInteger done = new AtomicInteger();
        Supplier<Answer> work = () -> call().once("{}", () -> {
            done.incrementAndGet();
            return Answer.created(URI.create("/members/7"), Map.of("id", "7"));
        });

        Response first = answer("change", Set.of(Right.MEMBERS), work);
        Response second = answer("change", Set.of(Right.MEMBERS), work);

        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201).isEqualTo(first.getStatus());
        assertThat(second.getEntity()).isEqualTo(first.getEntity());
        assertThat(second.getHeaderString("Location")).isEqualTo("/members/7");
    }

    @Test
    void whoComesSecondAtTheSameMomentGetsTheAnswerOfTheFirst() {
        headers.put("Idempotency-Key", "k-1");
        beginsTooLate = true;

        Response answer = answer("change", Set.of(Right.MEMBERS), () -> call().once("{}", () -> {
            throw new AssertionError("done");
        }));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(transaction).containsExactly("setRollbackOnly");
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        headers.put("Idempotency-Key", "k".repeat(65));

        Response answer = answer("change", Set.of(Right.MEMBERS), () -> call().once("{}", Answer::none));

        assertThat((String) answer.getEntity()).contains("bad-parameter");
    }

    @Test
    void aReaderIsWaitedForByNoLimitOfChanges() {
        method = "GET";
        free.set(0);

        assertThat(answer("change", Set.of(Right.MEMBERS), Answer::none).getStatus())
                .isEqualTo(204);
        assertThat(transaction).isEmpty();
    }

    @Test
    void nobodyFillsTheJournalWithWhatHeMayNotDo() {
        free.set(1);

        for (int i = 0; i < 3; i++) {
            assertThat(answer("change", Set.of(Right.READ), Answer::none).getStatus())
                    .isEqualTo(403);
        }

        assertThat(journal).hasSize(1);
    }

    @Test
    void aPlaceInOneOrderIsNoneInAnother() {
        query.putSingle("sort", "loginName");
        String cursor = Objects.requireNonNull(call().paging("1", null)
                .page(List.of("a", "b"), List::of, row -> row)
                .next());
        query.putSingle("cursor", cursor);
        query.putSingle("max", "50");
        assertThat(call().paging("50", cursor).after()).containsExactly("a");

        query.putSingle("sort", "joinedAt");

        assertThatThrownBy(() -> call().paging("50", cursor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.BAD_CURSOR));
    }

    @Test
    void whoAsksTooOftenIsRefusedBeforeAnythingIsLookedFor() {
        method = "GET";
        free.set(0);

        assertThatThrownBy(() -> new Answering(session(), caller()).admit())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.TOO_MANY));
    }

    @Test
    void aRefusalIsWordedForWhoeverReadsIt() {
        Response answer = answer("change", Set.of(Right.MEMBERS), () -> {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        });

        assertThat((String) answer.getEntity()).contains("没有找到");
    }

    private Response answer(String operation, Set<Right> rights, Supplier<Answer> work) {
        ResourceInfo here = Fake.of(ResourceInfo.class, Map.of("getResourceMethod", arguments -> {
            try {
                return CallTest.class.getMethod(operation);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }));
        return call().answer(here, rights, work);
    }

    private Call call() {
        return Call.of(session(), caller());
    }

    private static Caller caller() {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getId", arguments -> "realm"));
        UserModel user = Fake.of(UserModel.class, Map.of("getId", arguments -> "me"));
        return new Caller(realm, user, "session", "password", Instant.EPOCH, "192.0.2.1");
    }

    private KeycloakSession session() {
        HttpHeaders sent = Fake.of(HttpHeaders.class, Map.of("getHeaderString", name -> headers.get(name[0])));
        HttpRequest request = Fake.of(
                HttpRequest.class,
                Map.of(
                        "getHttpMethod",
                        arguments -> method,
                        "getHttpHeaders",
                        arguments -> sent,
                        "getUri",
                        arguments -> Fake.of(
                                UriInfo.class,
                                Map.of("getPath", none -> "/members", "getQueryParameters", none -> query))));
        KeycloakContext context = Fake.of(
                KeycloakContext.class,
                Map.of(
                        "getHttpRequest",
                        arguments -> request,
                        "resolveLocale",
                        arguments -> Locale.SIMPLIFIED_CHINESE));
        return Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        arguments -> context,
                        "getTransactionManager",
                        arguments -> Fake.noting(KeycloakTransactionManager.class, transaction),
                        "getProvider",
                        type -> type[0] == CryptoProvider.class
                                ? Fake.of(CryptoProvider.class, Map.of("index", none -> CursorsTest.INDEX))
                                : store()));
    }

    private UserCenterStore store() {
        return Fake.of(
                UserCenterStore.class,
                Map.of(
                        "journal",
                        arguments -> Fake.of(Journal.class, Map.of("recordApart", entry -> journal.add(entry[1]))),
                        "limits",
                        arguments -> Fake.of(
                                RateLimits.class,
                                Map.of(
                                        "tryAcquire",
                                        limit -> free.getAndDecrement() > 0,
                                        "secondsUntilFree",
                                        limit -> 17)),
                        "firstAnswers",
                        arguments -> Fake.of(FirstAnswers.class, firstAnswers())));
    }

    private Map<String, Fake.Reply> firstAnswers() {
        return Map.of(
                "find",
                request -> Optional.ofNullable(answered.get(((KeyedRequest) request[1]).key())),
                "begin",
                request -> {
                    if (beginsTooLate) {
                        answered.put("k-1", new FirstAnswer(201, "/members/7", "{\"id\":\"7\"}"));
                        throw new ModelDuplicateException("k-1");
                    }
                    return true;
                },
                "complete",
                request -> answered.put(((KeyedRequest) request[1]).key(), (FirstAnswer) request[2]));
    }
}
