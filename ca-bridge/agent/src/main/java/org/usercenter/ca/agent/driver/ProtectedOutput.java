package org.usercenter.ca.agent.driver;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * Standard output for the agent's messages alone. Vendor libraries print to it as they like, which would break the
 * messages apart; so what C calls standard output is led elsewhere.
 */
final class ProtectedOutput {
    private ProtectedOutput() {}

    /** Where messages go. On Windows this is standard output as it is, and the mark before each message must do. */
    static OutputStream take() throws IOException {
        if (Platform.isWindows()) {
            return new FileOutputStream(FileDescriptor.out);
        }
        int copy = Function.getFunction("c", "dup").invokeInt(new Object[] {1});
        if (copy < 0 || Function.getFunction("c", "dup2").invokeInt(new Object[] {2, 1}) < 0) {
            throw new IOException("Standard output cannot be moved");
        }
        return new FileOutputStream("/dev/fd/" + copy);
    }
}
