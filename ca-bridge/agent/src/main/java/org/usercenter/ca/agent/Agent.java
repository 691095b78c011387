package org.usercenter.ca.agent;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.security.Provider;
import java.time.InstantSource;
import java.util.Optional;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.usercenter.ca.agent.config.AgentSettings;
import org.usercenter.ca.agent.config.ConfigException;
import org.usercenter.ca.agent.config.SettingsReader;
import org.usercenter.ca.agent.driver.Deadlines;
import org.usercenter.ca.agent.driver.Drivers;
import org.usercenter.ca.agent.http.LoopbackServer;
import org.usercenter.ca.agent.journal.Journal;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.signing.SignatureCheck;
import org.usercenter.ca.agent.ticket.TicketVerifier;
import org.usercenter.ca.agent.window.FilePinPrompt;
import org.usercenter.ca.agent.window.PinPrompt;
import org.usercenter.ca.agent.window.SwingPinPrompt;
import org.usercenter.ca.agent.window.Texts;

/** A running agent. */
public final class Agent implements AutoCloseable {
    private final SingleInstance instance;
    private final Drivers drivers;
    private final LoopbackServer server;
    private final Journal journal;

    private Agent(SingleInstance instance, Drivers drivers, LoopbackServer server, Journal journal) {
        this.instance = instance;
        this.drivers = drivers;
        this.server = server;
        this.journal = journal;
    }

    /** Another agent of this user runs already. */
    static final class AlreadyRunningException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Starts.
     *
     * @throws ConfigException when the settings are wrong, or means of tests are asked for with real sites
     * @throws AlreadyRunningException when this user has an agent
     * @throws IOException when no port is free or the state folder cannot be used
     */
    static Agent start(Options options, Deadlines deadlines, InstantSource clock)
            throws ConfigException, AlreadyRunningException, IOException {
        AgentSettings settings = new SettingsReader(options.config()).read();
        Optional<PinPrompt> prompt = prompt(options, settings);
        SingleInstance instance = SingleInstance.take(options.state()).orElseThrow(AlreadyRunningException::new);
        try {
            Journal journal = new Journal(options.state(), clock);
            Provider provider = new BouncyCastleProvider();
            Drivers drivers = new Drivers(settings.drivers(), deadlines, provider);
            SigningService signing =
                    new SigningService(drivers, settings.sites(), new SignatureCheck(provider), journal, clock);
            TicketVerifier tickets =
                    new TicketVerifier(settings.issuers(), settings.sites().keySet(), clock);
            LoopbackServer.Parts parts = new LoopbackServer.Parts(
                    tickets, signing, prompt, clock, AgentVersion.program(), AgentVersion.PROTOCOL);
            LoopbackServer server = LoopbackServer.start(options.ports(), settings, parts);
            journal.note("started", AgentVersion.program() + " on port " + server.port());
            return new Agent(instance, drivers, server, journal);
        } catch (IOException e) {
            instance.close();
            throw e;
        }
    }

    private static Optional<PinPrompt> prompt(Options options, AgentSettings settings) throws ConfigException {
        if (options.pinFile().isPresent()) {
            return Optional.of(new FilePinPrompt(options.pinFile().get(), settings));
        }
        if (options.askOnPages() || GraphicsEnvironment.isHeadless()) {
            return Optional.empty();
        }
        return Optional.of(new SwingPinPrompt(new Texts(options.locale())));
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        drivers.close();
        journal.note("ended", "");
        try {
            instance.close();
        } catch (IOException e) {
            // The system lets go of the lock with the process.
            journal.note("lock", e.getClass().getSimpleName());
        }
    }
}
