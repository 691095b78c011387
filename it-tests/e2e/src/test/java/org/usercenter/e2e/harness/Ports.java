package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.ServerSocket;

final class Ports {

    private Ports() {}

    /** A port that was free a moment ago, so that two runs side by side do not meet. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
