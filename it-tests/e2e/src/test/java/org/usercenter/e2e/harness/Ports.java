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
    private static final int CLUSTER_FIRST = 11_000;
    private static final int CLUSTER_EACH = 360;
    private static final int CLUSTER_STEP = 5;
    private static final AtomicInteger CLUSTER_NEXT = new AtomicInteger();

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

    /**
     * One for a server to speak to others of its cluster. It asks whether they live at a port 50,000 above, of which it tries few:
     * with the usual one, servers of different clusters on one machine take them from each other, and one that starts again ends.
     */
    static int cluster() {
        int first = CLUSTER_FIRST + CLUSTER_EACH * (Integer.getInteger("uc.fork", 0) % PROCESSES);
        return first + CLUSTER_NEXT.getAndAdd(CLUSTER_STEP) % CLUSTER_EACH;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
