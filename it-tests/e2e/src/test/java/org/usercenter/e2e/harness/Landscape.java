package org.usercenter.e2e.harness;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.browser.Browsers;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Rested;

/** Everything that runs during a test run: database, sandbox, server, browser; started once, ended at its end. */
public final class Landscape implements AutoCloseable {

    private final @Nullable Postgres postgres;
    private final Sandbox sandbox;
    private final UserCenter server;
    private final Browsers browsers;
    private final Admin admin;
    private final Rested rested;
    private @Nullable CaAgent agent;
    private boolean agentAllowed;

    private Landscape(@Nullable Postgres postgres, Sandbox sandbox, UserCenter server, Browsers browsers) {
        this.postgres = postgres;
        this.sandbox = sandbox;
        this.server = server;
        this.browsers = browsers;
        this.admin = new Admin(server.url());
        this.rested = new Rested(new People(this));
    }

    static Landscape start() throws IOException, InterruptedException {
        Postgres postgres = Database.chosen() == Database.POSTGRES ? Postgres.start() : null;
        try {
            int port = Ports.free();
            Sandbox sandbox = Sandbox.start(
                    new Sandbox.At(Ports.free(), Ports.free(), Ports.free()),
                    "http://localhost:" + port + "/realms/" + UserCenter.REALM);
            return new Landscape(postgres, sandbox, UserCenter.start(port, sandbox, postgres), new Browsers());
        } catch (IOException | RuntimeException | AssertionError e) {
            // The sandbox ends with the test run.
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
    }

    /** What is there already, and is ended by whoever started it. */
    static Landscape of(Postgres postgres, Sandbox sandbox, UserCenter server) {
        return new Landscape(postgres, sandbox, server, new Browsers());
    }

    /** The same around another server, which is ended by whoever started it; never closed itself. */
    public Landscape with(UserCenter other) {
        return new Landscape(null, sandbox, other, browsers);
    }

    /** @throws IllegalStateException when the run is one on H2 */
    Postgres postgres() {
        Postgres running = postgres;
        if (running == null) {
            throw new IllegalStateException("this run has no PostgreSQL");
        }
        return running;
    }

    public UserCenter server() {
        return server;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Browsers browsers() {
        return browsers;
    }

    public Rested rested() {
        return rested;
    }

    public Admin admin() {
        return admin;
    }

    public Control control() {
        return new Control(sandbox.url());
    }

    public Platforms platforms() {
        return new Platforms(sandbox.url());
    }

    public Phone phone() {
        return new Phone(sandbox.url());
    }

    public Rows rows() {
        return new Rows(server);
    }

    public OldSystem oldSystem() {
        return new OldSystem(sandbox.url());
    }

    public Mail mail() {
        return new Mail(sandbox.url());
    }

    public Drawer drawer() {
        return new Drawer(sandbox.url());
    }

    /** See {@link AgentTurn}. The agent that runs ends when it is not allowed any more. */
    synchronized void allowAgent(boolean allowed) throws IOException {
        agentAllowed = allowed;
        if (!allowed && agent != null) {
            agent.close();
            agent = null;
        }
    }

    private void checkAgentAllowed() {
        if (!agentAllowed) {
            throw new IllegalStateException("a class whose tests need the agent has the tag " + AgentTurn.TAG);
        }
    }

    /** The agent on the user's PC, started when the first test of a class needs it. */
    public synchronized CaAgent agent() {
        checkAgentAllowed();
        CaAgent running = agent;
        if (running == null) {
            try {
                running = CaAgent.start(server, sandbox);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            agent = running;
        }
        return running;
    }

    /** Another agent, with a window on that display; the caller ends it. */
    public CaAgent agentWithWindow(Display display) {
        checkAgentAllowed();
        try {
            return CaAgent.withWindow(server, sandbox, display);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public People people() {
        return new People(this);
    }

    @Override
    public void close() throws IOException {
        browsers.close();
        if (agent != null) {
            agent.close();
        }
        server.close();
        sandbox.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
