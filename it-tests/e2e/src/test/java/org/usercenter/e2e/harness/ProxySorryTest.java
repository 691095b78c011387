package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom the proxy asks to try again when a server answers that it failed, and who gets that answer itself. */
@Tag("O6")
class ProxySorryTest {
    private static final String REALM = "/realms/user-center/";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Site first = Site.ofFiles().with("/health/ready", "up");
    private final Site second = Site.ofFiles().with("/health/ready", "up");
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

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void whoNavigatesIsAskedToTryAgainWhereTheServerAnswersForPrograms(int status) throws Exception {
        answering("login-actions/authenticate.json", status);

        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> page = send(method, REALM + "login-actions/authenticate.json", BROWSER);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(page.body()).contains("请重试", "<a href=\"\">");
        }
    }

    @Test
    void whoNavigatesIsAskedToTryAgainWhereALoginEndsInAPageThatLeadsNowhere() throws Exception {
        answering("login-actions/authenticate", 500);

        assertThat(send("POST", REALM + "login-actions/authenticate", BROWSER).body())
                .contains("请重试");
    }

    /** As of a platform that is away. */
    @ParameterizedTest
    @CsvSource({"broker/wechat/endpoint, 500", "broker/wechat/endpoint, 502", "login-actions/authenticate, 503"})
    void aPageOfTheServerThatSaysWhatIsWrongStays(String path, int status) throws Exception {
        answering(path, status);

        HttpResponse<String> page = send("GET", REALM + path, BROWSER);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).isEqualTo("of the server");
    }

    /** The second as old Java programs ask. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login-actions/authenticate.json | */*",
                "user-center/v1/me.json | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "protocol/openid-connect/token.json | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "protocol/openid-connect/userinfo.json | text/html",
                "user-center/v1/me.json | application/json"
            })
    void aProgramGetsTheServersOwnErrors(String path, String accepted) throws Exception {
        answering(path, 500);

        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = send(method, REALM + path, accepted);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body()).isEqualTo("of the server");
        }
    }

    @Test
    void whatSucceedsForWhoeverNavigatesStays() throws Exception {
        answering("page.json", 200);

        assertThat(send("GET", REALM + "page.json", BROWSER).body()).isEqualTo("of the server");
    }

    /** Both servers answer this of the realm so. */
    private void answering(String path, int status) {
        for (Site site : List.of(first, second)) {
            site.with(REALM + path, "of the server").status(REALM + path, status);
        }
    }

    private HttpResponse<String> send(String method, String path, String accepted) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(proxy.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString("a=b"))
                        .header("Accept", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
