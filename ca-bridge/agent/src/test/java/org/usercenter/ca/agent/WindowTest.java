package org.usercenter.ca.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.device.Tools;
import org.usercenter.ca.agent.device.VirtualDisplay;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/** The real program with its real window on a display of its own. Pictures go to target/screenshots. */
@Tag("L2")
class WindowTest {
    private final TestCertificates certificates = new TestCertificates();
    private final TicketMaker server = new TicketMaker("k1", false);
    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private SkfDevice device;
    private @Nullable VirtualDisplay screen;
    private String display = "";

    @BeforeEach
    void openDisplay() throws Exception {
        Tools.requireFile(Path.of("/usr/bin/xdotool"), "xdotool");
        screen = VirtualDisplay.open();
        display = screen.name();
        device = new SkfDevice(folder, false).withSm2(certificates, "张三（深圳市示例科技有限公司）");
        AgentHarness.writeSettings(folder.resolve("config"), List.of(AgentHarness.SITE), server, device.profile());
    }

    @AfterEach
    void closeDisplay() {
        started.forEach(Process::destroyForcibly);
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void aPinTypedIntoTheWindowSigns() throws Exception {
        int port = start("zh");
        CompletableFuture<JsonObject> answer = sign(port);
        awaitWindow("证书签名确认");
        picture("window-zh");

        xdotool("type", "--delay", "30", "123456");
        xdotool("key", "Return");

        assertThat(answer.get(100, TimeUnit.SECONDS).optionalText("algorithm")).hasValue("SM3withSM2");
    }

    @Test
    void theLastTryIsAskedForASecondTimeAndEnterAloneDoesNotSpendIt() throws Exception {
        device.set("retry", "1");
        int port = start("en");
        CompletableFuture<JsonObject> answer = sign(port);
        awaitWindow("Certificate signature");
        xdotool("type", "--delay", "30", "000000");
        xdotool("key", "Return");
        xdotool("key", "Return");
        picture("window-last-try-en");
        assertThat(answer).isNotDone();

        xdotool("key", "Escape");

        assertThat(answer.get(100, TimeUnit.SECONDS).optionalText("code")).hasValue("CANCELLED");
        assertThat(device.triesLeft()).isEqualTo(1);
    }

    private int start(String language) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-cp",
                System.getProperty("java.class.path", ""),
                "org.usercenter.ca.agent.AgentMain",
                "--config",
                folder.resolve("config").toString(),
                "--state",
                folder.resolve("state").toString(),
                "--port",
                "0",
                "--lang",
                language);
        builder.environment().put("DISPLAY", display);
        Process agent = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(agent);
        String line = firstLine(agent);
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    private CompletableFuture<JsonObject> sign(int port) throws Exception {
        String ticket = server.sign(TicketMaker.claims(Instant.now()));
        String key = call(port, "/v1/certificates", Map.of("ticket", ticket))
                .objects("certificates")
                .get(0)
                .text("key");
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call(port, "/v1/sign", Map.of("ticket", ticket, "key", key));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private JsonObject call(int port, String path, Map<String, Object> body) throws Exception {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Origin", AgentHarness.SITE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return Json.read(response.body());
    }

    private void awaitWindow(String title) {
        // Without a window manager a click gives the focus; here into the field for the PIN.
        xdotool(
                "search",
                "--sync",
                "--onlyvisible",
                "--name",
                title,
                "mousemove",
                "--sync",
                "--window",
                "%1",
                "270",
                "297",
                "click",
                "1");
    }

    private void picture(String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        Tools.run(
                "default-jre",
                Map.of("DISPLAY", display),
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                "org.usercenter.ca.agent.device.Screenshot",
                file.toString());
    }

    private void xdotool(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "xdotool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Tools.run("xdotool", Map.of("DISPLAY", display, "LANG", "C.UTF-8"), command);
    }

    private static String firstLine(Process process) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(line).as("first line of a program").isNotNull();
        return line.strip().toLowerCase(Locale.ROOT);
    }
}
