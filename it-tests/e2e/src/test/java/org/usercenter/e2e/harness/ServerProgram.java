package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What a server runs as: a process of this machine, or a container. */
interface ServerProgram extends AutoCloseable {

    /**
     * Waits for an answer.
     *
     * @throws IllegalStateException when it has ended
     */
    void awaitHttp200(URI uri, Duration atMost);

    /** Neither killed nor stopped, nor ended by itself. */
    boolean isRunning();

    /** Without a chance to end in good order. */
    void kill();

    /**
     * As a service is stopped: with all the time that it takes.
     *
     * @throws AssertionError when it has not ended by itself within a minute
     */
    void stop();

    /** What it has written up to now. */
    Path log();

    /**
     * Id of the process that runs Java.
     *
     * @throws AssertionError when none does
     */
    long java();

    @Override
    void close() throws IOException;
}
