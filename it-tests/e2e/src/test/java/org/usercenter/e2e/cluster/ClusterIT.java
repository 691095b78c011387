package org.usercenter.e2e.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.NextRelease;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.harness.TwoNodes;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;
import org.usercenter.e2e.http.WrongPasswords;
import org.usercenter.e2e.login.EveryWayIn;
import org.usercenter.e2e.login.Regulars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/**
 * Two servers that answer in turn, so that each step of a visitor is at another one than the step before; and what visitors
 * notice when a server dies, when both are restarted, and when their database is away.
 */
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "a cluster shares a database")
@Tag("O6")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class ClusterIT extends EveryWayIn {
    private static final boolean LONG = Boolean.getBoolean("uc.long");
    private static final int LOGINS = LONG ? 200 : 24;
    private static final int REGISTRATIONS = LONG ? 50 : 4;
    private static final int RESTARTS = LONG ? 5 : 1;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration POLITE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 30 : 5);

    /** After the ways, which need both servers. */
    private static final int LATE = Order.DEFAULT + 1;

    private static final String AUTHORITIES = "/components?type=org.usercenter.auth.ca.trust.TrustedCaProvider";

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        // As in the compose file.
        nodes = TwoNodes.start(Map.of("KC_SHUTDOWN_DELAY", "6s", "KC_SHUTDOWN_TIMEOUT", "30s"));
        nodes.takeAgentTurn();
    }

    @AfterAll
    static void stop() throws Exception {
        if (nodes != null) {
            nodes.close();
        }
    }

    /** What one test leaves broken is not the next one's fault. */
    @AfterEach
    void bothAnswer() throws Exception {
        nodes.bothAnswer();
    }

    @Override
    protected Landscape landscape() {
        return nodes.landscape();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("L3")
    @Tag("L7")
    void aCodeThatOneServerShowsIsConfirmedAndCollectedAtTheOtherOnce(Kind kind) {
        nodes.toFirst();
        Enterprise enterprise = Enterprise.madeUp();
        Person owner = new ScanVisit(landscape(), kind).register(enterprise);
        ScanVisit visit = new ScanVisit(landscape(), kind);
        Page code = visit.open();
        ScanVisit twin = new ScanVisit(landscape(), kind, visit.visitor().twin());

        nodes.toSecond();
        visit.confirmed(code, enterprise);
        Await.until(
                "the other server knows", KNOWN, POLITE, () -> visit.state(code).equals("confirmed"));
        Page collected = visit.collected(code);

        assertThat(collected.loggedIn()).as(collected.text()).isTrue();
        nodes.toFirst();
        List<Page> again = new ArrayList<>();
        twin.press(code, again::add).run();
        assertThat(again).singleElement().satisfies(page -> {
            assertThat(page.loggedIn()).isFalse();
            assertThat(page.status()).isLessThan(500);
        });
        String id = landscape()
                .admin()
                .user(owner.loginName())
                .orElseThrow()
                .path("id")
                .asText();
        assertThat(landscape().admin().sessionCount(id)).isEqualTo(1);
    }

    @Test
    void wrongPasswordsCountWhicheverServerHearsThem() {
        Person person = landscape().people().registered();
        SignIn signIn = landscape().people().signIn();
        new WrongPasswords(landscape().admin(), landscape().admin().idOf(person))
                .lock(signIn.open(), page -> signIn.password(page, person.loginName(), "Wrong-1234"));

        for (Runnable chosen : List.<Runnable>of(() -> nodes.toFirst(), () -> nodes.toSecond())) {
            chosen.run();
            assertThat(landscape()
                            .people()
                            .signIn()
                            .password(person.loginName(), person.password())
                            .loggedIn())
                    .isFalse();
        }
    }

    /** How close both come differs each time. */
    @RepeatedTest(6)
    void aCodeTypedAtBothServersAtOnceLogsInOnce() throws Exception {
        Person person = landscape().people().unpaused();
        Visitor visitor = landscape().people().visitor();
        SignIn signIn = new SignIn(landscape(), visitor);
        int earlier = landscape().phone().messages(person.mobile()).size();
        Page asked = Regulars.codeRequested(signIn, person);
        Map<String, String> typed = fields(
                "mobile",
                person.mobile(),
                "code",
                landscape().phone().codeAfter(person.mobile(), earlier),
                "action",
                "login");
        ConcurrentLinkedQueue<Page> answers = new ConcurrentLinkedQueue<>();

        AtOnce.run(
                PATIENCE,
                List.of(
                        nodes.preparedAtFirst(visitor, asked, typed, answers::add),
                        nodes.preparedAtSecond(visitor.twin(), asked, typed, answers::add)));

        // Not by the sessions: one browser has one, however often it comes in.
        assertThat(answers).hasSize(2).filteredOn(Page::loggedIn).hasSize(1);
        assertThat(answers).filteredOn(page -> !page.loggedIn()).singleElement().satisfies(page -> assertThat(
                        page.status() + " " + page.uri() + " " + page.text())
                .startsWith("200 ")
                .containsAnyOf("验证码已失效", "操作已过期", "登录页面停留时间过长"));
    }

    @Test
    @Tag("O2")
    void aTrustedAuthorityThatOneServerIsGivenIsKnownToTheOther() {
        String name = "集群示范CA";
        Admin admin = nodes.adminOfFirst();
        JsonNode first = StreamSupport.stream(admin.get(AUTHORITIES).spliterator(), false)
                .filter(each -> each.path("name").asText().equals("示范CA"))
                .findFirst()
                .orElseThrow();
        ObjectNode added = first.deepCopy();
        added.remove("id");
        assertThat(nodes.textOfSecond("/uc-ca/vendors")).contains("示范CA").doesNotContain(name);

        admin.call("POST", "/components", added.put("name", name));
        Await.until("the other server knows it", KNOWN, () -> nodes.textOfSecond("/uc-ca/vendors")
                .contains(name));

        StreamSupport.stream(admin.get(AUTHORITIES).spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .forEach(each ->
                        admin.call("DELETE", "/components/" + each.path("id").asText(), null));
        Await.until("the other server has forgotten it", KNOWN, () -> !nodes.textOfSecond("/uc-ca/vendors")
                .contains(name));
    }

    /** Infinispan waits 15 s for whoever died before it has noticed, and Keycloak answers 500 then, which the proxy turns into its page. */
    @Test
    @Order(LATE)
    @Tag("R2")
    void whoIsOnTheWayWhenAServerDiesGoesOnAtTheOther() throws Exception {
        nodes.toFirst();
        Firm firm = Firm.known(landscape().control());
        EnterpriseRegistration registrant = new EnterpriseRegistration(landscape()).begin();
        URI licence = registrant.materialAddress(Json.parse(
                        registrant.upload("licence", Pictures.drawing("jpeg")).body())
                .path("id")
                .asText());
        byte[] kept = registrant.visitor().fetch(licence).body();
        nodes.inTurn();
        Crowd crowd = Crowd.onTheWay(landscape(), LOGINS, REGISTRATIONS);

        crowd.goOn(nodes::killFirst, PATIENCE);

        assertThat(crowd.throughBefore()).as("somebody was still on the way").isLessThan(LOGINS + REGISTRATIONS);
        assertThat(crowd.through()).isEqualTo(LOGINS + REGISTRATIONS);
        nodes.awaitSecondAlone();
        for (Person person : crowd.registered()) {
            // Whoever has an account has a whole one: all that is unique of him leads to it.
            for (String account : List.of(person.loginName(), person.idNumber())) {
                assertThat(landscape()
                                .people()
                                .signIn()
                                .password(account, person.password())
                                .loggedIn())
                        .isTrue();
            }
        }
        assertThat(registrant.visitor().fetch(licence).body())
                .as("the preview of what the dead server was sent")
                .startsWith(0xFF, 0xD8)
                .isEqualTo(kept);
        finish(registrant, firm);
    }

    /** An enterprise whose licence was uploaded before, to its account with all that it handed in. */
    private void finish(EnterpriseRegistration registrant, Firm firm) {
        registrant
                .organisation(firm)
                .send("representative-id-front")
                .send("representative-id-back")
                .send("commitment")
                .people(firm)
                .requestCode()
                .typeCode(landscape().phone().code(firm.handler().mobile()))
                .confirm();
        assertThat(registrant.done()).as(registrant.page().text()).isTrue();
        assertThat(registrant.page().text()).contains("2 级");
        Api owner =
                Api.of(landscape(), firm.handler().loginName(), firm.handler().password());
        assertThat(owner.get("/documents").json().path("items").findValuesAsText("kind"))
                .contains("licence", "commitment");
    }

    @Test
    @Order(LATE)
    void whileTheDatabaseIsAwayVisitorsAreToldAndAfterwardsTheyGoOn() throws Exception {
        Person person = landscape().people().registered();
        Person registrant = landscape().people().known();
        Registration registration = new Registration(landscape()).upToConfirmation(registrant);
        SignIn signIn = landscape().people().signIn();
        Page open = signIn.open();
        Instant back = Instant.now().plus(AWAY);

        nodes.stopDatabase();
        List<Page> meanwhile = new ArrayList<>();
        Await.until("the time is over", AWAY.multipliedBy(2), PAUSE, () -> {
            meanwhile.add(landscape().people().signIn().open());
            return Instant.now().isAfter(back);
        });
        nodes.startDatabase();

        assertThat(meanwhile).isNotEmpty().allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("请重试", "Try again").doesNotContain("Exception");
        });
        assertThat(signIn.password(open, person.loginName(), person.password()).loggedIn())
                .isTrue();
        assertThat(registration.confirm().step()).as(registration.page().text()).isEqualTo("done");
    }

    @Test
    @Order(LATE)
    void nobodyFailsToLogInWhileTheServersBecomeTheNextReleaseOneByOne() throws Exception {
        Path next = nodes.nextRelease();
        assertThat(nodes.textsOf("/uc-ca/vendors")).noneMatch(text -> text.contains(NextRelease.SAYS));
        List<Person> known =
                Stream.generate(landscape().people()::registered).limit(4).toList();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger right = new AtomicInteger();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Runnable> all = new ArrayList<>(known.stream()
                .<Runnable>map(person -> () -> {
                    while (!over.get() && !Thread.currentThread().isInterrupted()) {
                        Page end = landscape().people().signIn().password(person.loginName(), person.password());
                        if (end.loggedIn()) {
                            right.incrementAndGet();
                        } else {
                            wrong.add(end.status() + " " + end.uri() + " " + end.text());
                        }
                        // Leaves the server that starts something of the two cores.
                        LockSupport.parkNanos(POLITE.toNanos());
                    }
                })
                .toList());
        all.add(() -> {
            try {
                for (int i = 0; i < RESTARTS; i++) {
                    nodes.upgradeOneByOne(next);
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                over.set(true);
            }
        });

        AtOnce.run(PATIENCE, all);

        assertThat(wrong).isEmpty();
        assertThat(right).hasValueGreaterThan(20);
        assertThat(nodes.textsOf("/uc-ca/vendors")).allMatch(text -> text.contains(NextRelease.SAYS));
    }
}
