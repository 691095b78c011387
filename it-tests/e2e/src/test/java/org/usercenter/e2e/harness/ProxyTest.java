package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class ProxyTest {
    private static final String CONFIRM = "action=confirm";
    private static final String REALM = "/realms/user-center/";
    private static final String PAGE = REALM + "page";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Site first = Site.ofFiles().with(PAGE, "first").with("/health/ready", "up");
    private final Site second = Site.ofFiles().with(PAGE, "second").with("/health/ready", "up");
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        proxy = Proxy.start(Ports.free(), node("node-1", first), node("node-2", second));
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        first.close();
        second.close();
    }

    private static Proxy.Node node(String name, Site site) {
        URI address = URI.create(site.url());
        return new Proxy.Node(name, address, address.getPort());
    }

    @Test
    void theServersAnswerInTurn() throws Exception {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(get(PAGE).body());
        }

        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder("first", "second");
        assertThat(answers.subList(2, 4)).isEqualTo(answers.subList(0, 2));
    }

    @Test
    void theServerAnswersThatWasChosenLast() throws Exception {
        proxy.only("node-1");
        String before = get(PAGE + "?a=b").body();

        proxy.only("node-2");

        assertThat(before).isEqualTo("first");
        assertThat(get(PAGE).body()).isEqualTo("second");
    }

    @Test
    void statusAndHeadersOfTheAnswerStay() throws Exception {
        HttpResponse<String> page = get(PAGE);

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(REALM + "missing").statusCode()).isEqualTo(404);
    }

    @Test
    void theServerIsToldTheVisitorsAddressOfTheSite() throws Exception {
        try (Site echo = Site.ofHeaders();
                Proxy other = Proxy.start(Ports.free(), node("node-1", echo), node("node-2", echo))) {
            String heard = HTTP.send(
                            HttpRequest.newBuilder(URI.create(other.url() + "/"))
                                    .header("Cookie", "a=b; c=d")
                                    .header("X-Forwarded-Host", "elsewhere.example.com")
                                    .header("X-Forwarded-Prefix", "/elsewhere")
                                    .header("x-forwarded-ssl", "elsewhere")
                                    .header("Forwarded", "for=192.0.2.1")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(heard)
                    .contains(
                            "cookie: a=b; c=d",
                            "x-forwarded-host: " + URI.create(other.url()).getAuthority())
                    .doesNotContain("elsewhere", "192.0.2.1");
        }
    }

    @Test
    void whenOneServerIsGoneTheOtherAnswersAll() throws Exception {
        first.close();

        for (int i = 0; i < 4; i++) {
            assertThat(get(PAGE).body()).isEqualTo("second");
        }
    }

    @Test
    void whenAllAreGoneAPageSaysHowToGoOn() throws Exception {
        first.close();
        second.close();

        HttpResponse<String> page = get(PAGE);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("请重试", "Please try again", "<a href=\"\">");
    }

    @Test
    void aServerThatIsApartFromOthersThatAreGoneServes() throws Exception {
        try (Site apart = apart("UP");
                Site without = apart("DOWN");
                Proxy one = Proxy.unready(Ports.free(), node("node-1", apart), node("node-2", without));
                Proxy other = Proxy.unready(Ports.free(), node("node-1", without), node("node-2", apart))) {
            for (int i = 0; i < 4; i++) {
                assertThat(get(one, PAGE).body()).isEqualTo("database UP");
                assertThat(get(other, PAGE).body()).isEqualTo("database UP");
            }
        }
    }

    @Test
    void ofServersThatAreApartFromEachOtherOneAloneServes() throws Exception {
        try (Site one = apart("UP").with(PAGE, "one");
                Site other = apart("UP").with(PAGE, "other");
                Proxy split = Proxy.unready(Ports.free(), node("node-1", one), node("node-2", other))) {
            for (int i = 0; i < 4; i++) {
                assertThat(get(split, PAGE).body()).isEqualTo("one");
            }
        }
    }

    private static Site apart(String database) {
        Site site = Site.ofFiles().with(PAGE, "database " + database).with("/health/ready", health(database));
        site.status("/health/ready", 503);
        return site;
    }

    /** What Keycloak says of itself that does not know of its fellows. */
    private static String health(String database) {
        return """
                {
                    "status": "DOWN",
                    "checks": [
                        {
                            "name": "Keycloak cluster health check",
                            "status": "DOWN"
                        },
                        {
                            "name": "Keycloak database connections async health check",
                            "status": "%s"
                        },
                        {
                            "name": "Keycloak Initialized",
                            "status": "UP"
                        }
                    ]
                }"""
                .formatted(database);
    }

    @Test
    void whatMightHaveBeenDoneIsNotSentTwice() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listening = new Thread(() -> hangUp(silent, heard));
            listening.setDaemon(true);
            listening.start();
            URI address = URI.create("http://localhost:" + silent.getLocalPort());
            int health = URI.create(first.url()).getPort();
            try (Proxy other = Proxy.start(
                    Ports.free(),
                    new Proxy.Node("node-1", address, health),
                    new Proxy.Node("node-2", address, health))) {
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(other.url() + "/"))
                                .POST(HttpRequest.BodyPublishers.ofString(CONFIRM))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(502);
                assertThat(answer.body()).contains("请重试");
                assertThat(heard).hasValue(1);
            }
        }
    }

    /** Reads each request to its end and never answers. */
    private static void hangUp(ServerSocket server, AtomicInteger heard) {
        while (true) {
            try (Socket visitor = server.accept()) {
                StringBuilder request = new StringBuilder();
                for (int read = 0; read >= 0 && !request.toString().endsWith(CONFIRM); ) {
                    read = visitor.getInputStream().read();
                    request.append((char) read);
                }
                heard.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(proxy, path);
    }

    private static HttpResponse<String> get(Proxy asked, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(asked.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
