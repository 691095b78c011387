package org.usercenter.ca.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.driver.Deadlines;
import org.usercenter.ca.agent.driver.DriverAccess;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.token.DriverProfile;

/** An agent on a free port with settings of its own, and a page that talks to it. */
final class AgentHarness implements AutoCloseable {
    static final String SITE = TicketMaker.ORIGIN;

    private final Path folder;
    private final Agent agent;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param onPages whether PINs are asked for on pages; else they come from a file */
    AgentHarness(Path folder, TicketMaker server, boolean onPages, DriverProfile... drivers) throws Exception {
        this.folder = folder;
        writeSettings(folder.resolve("config"), List.of(SITE), server, drivers);
        Options options = new Options(
                folder.resolve("config"),
                folder.resolve("state"),
                List.of(0),
                onPages ? Optional.empty() : Optional.of(folder.resolve("pin")),
                onPages,
                Locale.ENGLISH,
                false);
        Deadlines patient = DriverAccess.PATIENT;
        this.agent = Agent.start(options, patient, InstantSource.system());
    }

    static void writeSettings(Path config, List<String> sites, TicketMaker server, DriverProfile... drivers)
            throws IOException {
        Files.createDirectories(config);
        List<Object> siteList = new ArrayList<>();
        sites.forEach(site ->
                siteList.add(Map.of("origin", site, "name", Map.of("zh", "统一用户中心", "en", "Unified User Center"))));
        Files.write(
                config.resolve("agent.json"),
                Json.write(Map.of(
                        "sites",
                        siteList,
                        "issuers",
                        List.of(Map.of("issuer", TicketMaker.ISSUER, "keys", List.of(server.jwk()))))));
        List<Object> driverList = new ArrayList<>();
        for (DriverProfile driver : drivers) {
            driverList.add(JsonObject.builder()
                    .put("id", driver.id())
                    .put(
                            "name",
                            Map.of(
                                    "zh",
                                    driver.name().chinese(),
                                    "en",
                                    driver.name().english()))
                    .putIfPresent("hotline", driver.hotline())
                    .put("kind", driver.kind().name())
                    .put("libraries", Map.of("linux", List.of(driver.library().toString())))
                    .put("ulongBits", driver.ulongBytes() * 8)
                    .put("blobForm", driver.blobForm().name())
                    .put("rsaInput", driver.rsaInput().name())
                    .put("maxTries", driver.maxTries().orElse(0))
                    .put("tryFlags", driver.tryFlags())
                    .putIfPresent("device", driver.device())
                    .toMap());
        }
        Files.write(config.resolve("drivers.json"), Json.write(Map.of("drivers", driverList)));
    }

    int port() {
        return agent.port();
    }

    String base() {
        return "http://127.0.0.1:" + port();
    }

    void pin(String pin) throws IOException {
        Files.writeString(folder.resolve("pin"), pin);
    }

    void confirmLastTry() throws IOException {
        Files.writeString(folder.resolve("pin.last"), "");
    }

    /** Everything that the agent has written. */
    String journal() throws IOException {
        return Files.readString(folder.resolve("state").resolve("journal.log"));
    }

    record Answer(int status, JsonObject body, HttpResponse<String> raw) {
        String code() throws InvalidJsonException {
            return body.optionalText("code").orElse("");
        }
    }

    /** A call of a page of the allowed site. */
    Answer call(String path, Map<String, Object> body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Origin", SITE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)));
        return answer(request);
    }

    Answer answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = send(request);
        String body = response.body();
        return new Answer(
                response.statusCode(),
                Json.read((body.isEmpty() ? "{}" : body).getBytes(StandardCharsets.UTF_8)),
                response);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofMinutes(3)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A form that a browser sends; without an origin when that is empty. */
    HttpResponse<String> form(String url, Optional<String> origin, Map<String, String> fields) throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        origin.ifPresent(value -> request.header("Origin", value));
        return send(request);
    }

    /** The key of the first certificate. */
    String firstKey(String ticket) throws Exception {
        return call("/v1/certificates", Map.of("ticket", ticket))
                .body()
                .objects("certificates")
                .get(0)
                .text("key");
    }

    /** Bytes over a bare connection; the answer's first line. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != -1 && c != '\r'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }

    /** The value of an input in HTML. */
    static String input(String html, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\"[^>]*? value=\"([^\"]*)\"")
                .matcher(html);
        if (!found.find()) {
            throw new AssertionError("No input " + name + " in " + html);
        }
        return found.group(1);
    }

    /** Where the form of a page goes. */
    static String action(String html) {
        Matcher found = Pattern.compile("action=\"([^\"]*)\"").matcher(html);
        if (!found.find()) {
            throw new AssertionError("No form in " + html);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        agent.close();
    }
}
