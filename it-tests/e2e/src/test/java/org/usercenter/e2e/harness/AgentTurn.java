package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * The right to run the agent on this machine: a page finds it at one of ten ports, whoever started it, so that of all test
 * processes one has it at a time. The agent ends with the turn.
 */
final class AgentTurn implements AutoCloseable {
    /** Tag of the classes that need it. */
    static final String TAG = "agent";

    private final Landscape landscape;
    private final FileChannel turn;

    private AgentTurn(Landscape landscape, FileChannel turn) {
        this.landscape = landscape;
        this.turn = turn;
    }

    /** Waits for it. */
    static AgentTurn take(Landscape landscape) {
        try {
            FileChannel turn = FileChannel.open(
                    Repository.root().resolve("it-tests/e2e/target/agent.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            // Goes with the channel, and with the process.
            turn.lock();
            landscape.allowAgent(true);
            return new AgentTurn(landscape, turn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        landscape.allowAgent(false);
        turn.close();
    }
}
