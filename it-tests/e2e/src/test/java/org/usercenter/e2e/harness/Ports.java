package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for programs of this process. Below those that systems give to outgoing connections, and another thousand for each
 * process that runs tests: what is free when it is looked at is still free when the program has started.
 */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int EACH = 1_000;
    private static final int PROCESSES = 12;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Ports() {}

    /** Another one each time that nobody uses. */
    static int free() {
        int first = FIRST + EACH * (Integer.getInteger("uc.fork", 0) % PROCESSES);
        for (int tries = 0; tries < EACH; tries++) {
            int port = first + NEXT.getAndIncrement() % EACH;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port from " + first + " on is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
