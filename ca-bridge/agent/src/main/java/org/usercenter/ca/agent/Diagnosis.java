package org.usercenter.ca.agent;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.usercenter.ca.agent.config.AgentSettings;
import org.usercenter.ca.agent.config.ConfigException;
import org.usercenter.ca.agent.config.FileTrust;
import org.usercenter.ca.agent.config.SettingsReader;
import org.usercenter.ca.agent.driver.Deadlines;
import org.usercenter.ca.agent.driver.Drivers;
import org.usercenter.ca.agent.ticket.PinnedKey;
import org.usercenter.ca.agent.token.TokenKey;

/** Prints what a hotline asks for. No PIN is asked for, and no name of a person printed. */
final class Diagnosis {
    private final Options options;
    private final PrintStream out;

    Diagnosis(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Prints the report; false when the settings cannot be used. */
    boolean print() {
        out.println("CA agent " + AgentVersion.program() + ", protocol " + AgentVersion.PROTOCOL);
        out.println("Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", display: " + (GraphicsEnvironment.isHeadless() ? "no" : "yes"));
        options.ports().forEach(port -> out.println("Port " + port + ": " + (answers(port) ? "in use" : "free")));
        print(options.config().resolve(SettingsReader.AGENT_FILE));
        print(options.config().resolve(SettingsReader.DRIVERS_FILE));
        out.println("Journal: " + options.state().resolve("journal.log"));
        try {
            AgentSettings settings = new SettingsReader(options.config()).read();
            print(settings);
            printKeys(settings);
            return true;
        } catch (ConfigException e) {
            out.println("Settings cannot be used: " + e.getMessage());
            return false;
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void print(Path file) {
        Optional<String> doubt = FileTrust.doubt(file);
        out.println(
                "File " + file + ": " + doubt.map(why -> "DOUBTFUL, " + why).orElse("only an administrator writes it"));
    }

    private void print(AgentSettings settings) {
        settings.sites()
                .values()
                .forEach(site ->
                        out.println("Site " + site.origin() + " (" + site.name().english() + ")"));
        settings.issuers()
                .forEach(issuer -> out.println("Issuer " + issuer.issuer() + ", keys "
                        + issuer.keys().stream().map(PinnedKey::id).toList()));
        settings.drivers()
                .forEach(
                        driver -> out.println("Driver " + driver.id() + ": " + driver.kind() + " " + driver.library()));
        settings.leftOut().forEach(driver -> out.println("Driver " + driver));
    }

    private void printKeys(AgentSettings settings) {
        try (Drivers drivers = new Drivers(settings.drivers(), Deadlines.DEFAULT, new BouncyCastleProvider())) {
            Drivers.Listing listing = drivers.list();
            listing.failures()
                    .forEach((driver, failure) -> out.println("Driver "
                            + driver.profile().id() + " FAILED: " + failure.failure() + ", " + failure.getMessage()));
            listing.keys().forEach(found -> {
                TokenKey key = found.key();
                out.println("Key " + key.label() + " ("
                        + found.driver().profile().id() + "): "
                        + key.certificate().kind() + ", certificate "
                        + key.certificate().fingerprint() + ", issuer "
                        + key.certificate().issuerName() + ", valid "
                        + key.certificate().notBefore() + " to "
                        + key.certificate().notAfter() + ", tries left "
                        + (key.tries().left().isPresent() ? key.tries().left().getAsInt() : "not told"));
            });
            if (listing.keys().isEmpty()) {
                out.println("No keys");
            }
        }
    }
}
