package org.usercenter.ca.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.usercenter.ca.agent.config.ConfigException;
import org.usercenter.ca.agent.driver.Deadlines;
import org.usercenter.ca.agent.window.Texts;
import org.usercenter.ca.agent.window.TrayMenu;

/**
 * Main program of the CA agent (证书助手). Ends with 0, 1 when it cannot start, 2 for wrong options, 3 when this user has
 * an agent already.
 */
public final class AgentMain {
    private AgentMain() {}

    /** Runs until the person quits or the system ends it. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments);
            Optional<String> doubt = JavaRelease.doubt(Runtime.version());
            if (doubt.isPresent()) {
                throw new ConfigException(doubt.get());
            }
            if (options.diagnose()) {
                System.exit(new Diagnosis(options, out).print() ? 0 : 1);
            }
            run(options, out);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(2);
        } catch (Agent.AlreadyRunningException e) {
            out.println("The agent is running already.");
            System.exit(3);
        } catch (ConfigException | IOException e) {
            out.println("The agent cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream out)
            throws ConfigException, Agent.AlreadyRunningException, IOException, InterruptedException {
        Agent agent = Agent.start(options, Deadlines.DEFAULT, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "end"));
        out.println("CA agent " + AgentVersion.program() + " listens on port " + agent.port());
        TrayMenu.show(new Texts(options.locale()), AgentVersion.program(), agent.port());
        new CountDownLatch(1).await();
    }
}
