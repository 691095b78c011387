package org.usercenter.account.call;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.request.FirstAnswer;
import org.usercenter.storage.request.KeyedRequest;
import org.usercenter.storage.request.OtherRequestException;

/** A request of somebody who is logged in (请求). */
public final class Call {

    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 100;
    private static final int PAGE = 20;
    private static final int MAX_KEY = 64;

    private final KeycloakSession session;
    private final Caller caller;
    private final Answering answering;

    private Call(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
        this.answering = new Answering(session, caller);
    }

    /**
     * The one of this session.
     *
     * @throws jakarta.ws.rs.WebApplicationException with a complete answer, when nobody is logged in, or asks too often
     */
    public static Call of(KeycloakSession session) {
        return Answering.locate(session, null, () -> {
            Caller caller = Caller.of(session).orElseThrow(() -> Refusal.of(ProblemCode.NOT_AUTHENTICATED));
            Call call = of(session, caller);
            call.answering.admit();
            return call;
        });
    }

    static Call of(KeycloakSession session, Caller caller) {
        return new Call(session, caller);
    }

    /** What somebody has begun and the server goes on with: there is no request that could be read or answered. */
    public static Call inBackground(KeycloakSession session, Caller caller) {
        return new Call(session, caller);
    }

    public KeycloakSession session() {
        return session;
    }

    public Caller caller() {
        return caller;
    }

    public RealmModel realm() {
        return caller.realm();
    }

    public UserCenterStore store() {
        return session.getProvider(UserCenterStore.class);
    }

    /** By whom it is done, for the journal. */
    public Deed deed() {
        return new Deed(caller.id(), caller.way(), caller.ip());
    }

    /** Whether the request changes nothing. */
    public boolean reads() {
        return Answering.reads(session);
    }

    /** Whether the caller reads Chinese, else English. */
    public boolean inChinese() {
        return Answering.isChinese(session, caller.user());
    }

    /** Writes into the journal that the caller was refused what the method does. */
    public void recordRefusal(ResourceInfo here) {
        answering.recordRefusal(here);
    }

    /** Writes the journal, together with the change. */
    public void record(String action, @Nullable String subjectId, Map<String, String> details) {
        store().journal().record(realm(), entry(action, subjectId, details));
    }

    /** What the caller has done, for the journal. */
    public JournalEntry entry(String action, @Nullable String subjectId, Map<String, String> details) {
        Deed deed = deed();
        return new JournalEntry(action, deed.actorId(), subjectId, "success", deed.way(), deed.ip(), details);
    }

    /**
     * Counts one.
     *
     * @param subject whom or what is counted
     * @throws Refusal when there are too many
     */
    public void acquire(RateLimit limit, String subject) {
        if (!store().limits().tryAcquire(realm(), limit, subject)) {
            throw Refusal.tooMany(store().limits().secondsUntilFree(realm(), limit, subject));
        }
    }

    /**
     * Looks for what an address names, before a method of it is known.
     *
     * @throws jakarta.ws.rs.WebApplicationException with a complete answer, when it is refused
     */
    public <T> T locate(Supplier<T> search) {
        return Answering.locate(session, caller.user(), search);
    }

    /** Answers what is about the caller himself. */
    public Response answer(ResourceInfo here, Supplier<Answer> work) {
        return answer(here, Set.of(Right.PUBLIC, Right.SELF), work);
    }

    /**
     * Answers, if the caller has the right that the method's {@link Operation} names. The work's changes are committed
     * before this returns, or rolled back together when it is refused or fails.
     *
     * @param here the method of the resource
     * @param rights those that the caller has there
     */
    public Response answer(ResourceInfo here, Set<Right> rights, Supplier<Answer> work) {
        return answering.answer(here, rights, work);
    }

    /**
     * Reads a JSON body.
     *
     * @throws Refusal when it has another form
     */
    public <T> T body(@Nullable String body, Class<T> type) {
        return JsonText.read(body, type);
    }

    /**
     * Which part of a list is asked for.
     *
     * @param max rows of the page, 1 to 100; null: 20
     * @param cursor as a page gave it; null: the first page
     * @throws Refusal when one has another form
     */
    public Paging paging(@Nullable String max, @Nullable String cursor) {
        Cursors cursors = new Cursors(
                session.getProvider(CryptoProvider.class).index(), realm().getId() + " " + caller.id() + " " + list());
        return new Paging(cursors, rows(max), cursor == null ? List.of() : cursors.read(cursor));
    }

    /** Address of the list with its order and filters: a place in one order is none in another. */
    private String list() {
        UriInfo address = session.getContext().getHttpRequest().getUri();
        Map<String, List<String>> asked = new TreeMap<>(address.getQueryParameters());
        asked.keySet().removeAll(Set.of("cursor", "max"));
        return address.getPath() + " " + JsonText.write(asked);
    }

    private static int rows(@Nullable String max) {
        if (max == null) {
            return PAGE;
        }
        try {
            int rows = Integer.parseInt(max);
            if (rows < MIN_PAGE || rows > MAX_PAGE) {
                throw Refusal.of(ProblemCode.BAD_PARAMETER);
            }
            return rows;
        } catch (NumberFormatException e) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
    }

    /** The tag of a state, for lists of what can be changed from there. */
    public static String tag(Object state) {
        return JsonText.tag(state);
    }

    /**
     * Goes on only if the change is meant for the present state, which was read after whatever keeps others from changing it.
     *
     * @param state what {@link Answer#tagged} was given when the state was read
     * @throws Refusal when the request does not say which state it means, or means another
     */
    public void requireMatch(Object state) {
        String tags = header(HttpHeaders.IF_MATCH).orElseThrow(() -> Refusal.of(ProblemCode.PRECONDITION_REQUIRED));
        String present = JsonText.tag(state);
        // A weak tag never matches, and "*" says nothing of what was read.
        for (String tag : tags.split(",")) {
            if (tag.strip().equals(present)) {
                return;
            }
        }
        throw Refusal.of(ProblemCode.CHANGED);
    }

    /**
     * Does it once for one {@code Idempotency-Key}: the same request again gets the first answer. Without a key it is done
     * each time.
     *
     * @param body of the request
     * @throws Refusal when the key was used for another request
     */
    public Answer once(@Nullable String body, Supplier<Answer> work) {
        Optional<String> key = header("Idempotency-Key");
        if (key.isEmpty()) {
            return work.get();
        }
        if (key.get().length() > MAX_KEY || !key.get().chars().allMatch(letter -> letter > ' ' && letter < '\u007f')) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return once(new KeyedRequest(caller.id(), key.get(), digest(body)), work);
    }

    private Answer once(KeyedRequest request, Supplier<Answer> work) {
        try {
            Optional<FirstAnswer> first = store().firstAnswers().find(realm(), request);
            if (first.isPresent()) {
                return again(first.get());
            }
            try {
                store().firstAnswers().begin(realm(), request);
            } catch (ModelDuplicateException e) {
                // The same request at the same moment has come about; this one's transaction is lost.
                throw new AnsweredException(store().firstAnswers()
                        .find(realm(), request)
                        .map(Call::again)
                        .orElseThrow(() -> e));
            }
        } catch (OtherRequestException e) {
            throw Refusal.of(ProblemCode.KEY_REUSED);
        }
        Answer answer = work.get();
        store().firstAnswers().complete(realm(), request, first(answer));
        return answer;
    }

    private static Answer again(FirstAnswer first) {
        return Answer.again(first.status(), first.location(), first.body());
    }

    private static FirstAnswer first(Answer answer) {
        return new FirstAnswer(
                answer.status(), answer.location(), answer.entity() == null ? null : JsonText.write(answer.entity()));
    }

    private String digest(@Nullable String body) {
        String request = session.getContext().getHttpRequest().getHttpMethod() + " "
                + session.getContext().getHttpRequest().getUri().getRequestUri() + "\n" + (body == null ? "" : body);
        return HexFormat.of().formatHex(JsonText.sha256(request));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name));
    }
}
