package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Visitor;

/**
 * Two servers of one cluster (集群) behind the release's proxy: one PostgreSQL, one file of keys and Keycloak's own discovery
 * by the database; with a sandbox of their own. At the beginning they answer in turn.
 */
public final class TwoNodes implements AutoCloseable {
    private static final Duration NOTICED = Duration.ofMinutes(2);
    private static final String FIRST = "node-1";
    private static final String SECOND = "node-2";

    private final Started started;
    private final Postgres postgres;
    private final Proxy proxy;
    private final UserCenter first;
    private final UserCenter second;
    private final Landscape landscape;

    private TwoNodes(Started started, Map<String, String> more) throws IOException, InterruptedException {
        this.started = started;
        Path keys = Files.createTempDirectory("uc-e2e-keys");
        started.keep(() -> Folders.delete(keys));
        this.postgres = started.keep(Postgres.start());
        int port = Ports.free();
        String address = "http://localhost:" + port;
        Sandbox sandbox = started.keep(Sandbox.start(
                new Sandbox.At(Ports.free(), Ports.free(), Ports.free()), address + "/realms/" + UserCenter.REALM));
        Map<String, String> settings = new HashMap<>(Map.of(
                "UC_KEY_FILE",
                keys.resolve("uc-keys.properties").toString(),
                "KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS",
                "127.0.0.1",
                "JAVA_OPTS_KC_HEAP",
                "-Xms256m -Xmx800m"));
        settings.putAll(more);
        Path built = PostgresBuild.home();
        this.first = started.keep(UserCenter.node(FIRST, address, sandbox, postgres, settings, built));
        this.second = started.keep(UserCenter.node(SECOND, address, sandbox, postgres, settings, built));
        this.proxy = started.keep(Proxy.start(port, first.behindProxy(FIRST), second.behindProxy(SECOND)));
        this.landscape = Landscape.of(postgres, sandbox, first);
        started.keep(landscape.browsers());
        awaitBoth();
    }

    /**
     * Starts them, which takes a minute or two.
     *
     * @param settings in place of the usual ones
     * @throws AssertionError when they do not become a cluster
     */
    public static TwoNodes start(Map<String, String> settings) throws Exception {
        return Started.whole(parts -> new TwoNodes(parts, settings));
    }

    /** As a visitor sees them: one server. */
    public Landscape landscape() {
        return landscape;
    }

    /** Lets tests use the agent; they wait for their turn on this machine. */
    public void takeAgentTurn() {
        started.keep(AgentTurn.take(landscape));
    }

    /** An administrator who speaks to the first server, whoever answers visitors. */
    public Admin adminOfFirst() {
        return new Admin(first.own().toString());
    }

    /** The text of a page of the realm as the second server has it, whoever answers visitors. */
    public String textOfSecond(String path) {
        return textsOf(path).get(1);
    }

    /** The text of a page of the realm as each server has it, whoever answers visitors. */
    public List<String> textsOf(String path) {
        return Stream.of(first, second)
                .map(UserCenter::own)
                .map(own -> new Visitor(own.toString())
                        .get(own + "/realms/" + UserCenter.REALM + path)
                        .text())
                .toList();
    }

    /** Sends the form to the first server, whoever answers visitors; where it leads to, whoever answers them. */
    public Runnable preparedAtFirst(Visitor visitor, Page page, Map<String, String> fields, Consumer<Page> result) {
        return visitor.preparedAt(first.own(), page, fields, result);
    }

    /** The same to the second. */
    public Runnable preparedAtSecond(Visitor visitor, Page page, Map<String, String> fields, Consumer<Page> result) {
        return visitor.preparedAt(second.own(), page, fields, result);
    }

    public TwoNodes toFirst() {
        proxy.only(FIRST);
        return this;
    }

    public TwoNodes toSecond() {
        proxy.only(SECOND);
        return this;
    }

    /** One after the other again. */
    public TwoNodes inTurn() {
        proxy.all();
        return this;
    }

    /** The first server dies without a last word; the proxy and the second server find that out by themselves. */
    public void killFirst() {
        first.kill();
    }

    /** Waits until the second server knows that it is alone. */
    public void awaitSecondAlone() {
        Await.until("the other server has noticed", NOTICED, () -> members(second) == 1);
    }

    /** Who is dead comes back, and the database; both servers are sent visitors in turn. */
    public void bothAnswer() throws IOException {
        if (!postgres.isRunning()) {
            postgres.startAgain();
        }
        List<UserCenter> dead =
                Stream.of(first, second).filter(node -> !node.isRunning()).toList();
        dead.forEach(UserCenter::startAgain);
        if (dead.isEmpty()) {
            inTurn();
        } else {
            awaitBoth();
        }
    }

    /** Makes the bundle of the next release; takes half a minute. */
    public Path nextRelease() throws IOException, InterruptedException {
        Path next = PostgresBuild.changed(NextRelease::make);
        started.keep(() -> Folders.delete(next));
        return next;
    }

    /** One after the other stops in good order and starts again as that release, while the other serves. */
    public void upgradeOneByOne(Path release) throws IOException {
        for (UserCenter node : List.of(first, second)) {
            node.stop();
            node.become(release);
            node.startAgain();
            awaitBoth();
        }
    }

    /** The database stops; returns once no visitor is sent to a server any more. */
    public void stopDatabase() throws IOException, InterruptedException {
        postgres.stop();
        proxy.awaitNone();
    }

    /** The database is there again with what it had; returns once the servers serve again, which nobody started anew. */
    public void startDatabase() throws IOException {
        postgres.startAgain();
        proxy.all();
    }

    private void awaitBoth() {
        Await.until("the servers have found each other", NOTICED, () -> members(first) == 2 && members(second) == 2);
        proxy.all();
    }

    /** Of the cluster, as one of its servers wrote it last. */
    private static int members(UserCenter server) throws IOException {
        List<String> views = Files.readAllLines(server.log()).stream()
                .filter(line -> line.contains("cluster view for channel"))
                .toList();
        String last = views.isEmpty() ? "" : views.get(views.size() - 1);
        return last.contains("(2) [") ? 2 : last.contains("(1) [") ? 1 : 0;
    }

    @Override
    public void close() throws Exception {
        started.close();
    }
}
