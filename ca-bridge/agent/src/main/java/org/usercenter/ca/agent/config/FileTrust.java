package org.usercenter.ca.agent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether only an administrator can have written a file: whoever writes it decides who may ask for signatures. */
public final class FileTrust {
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int STICKY = 01000;

    private FileTrust() {}

    /**
     * Why the file, or a folder above it, could have been written by somebody else than an administrator; empty when it
     * could not.
     */
    public static Optional<String> doubt(Path file) {
        try {
            Path real = file.toRealPath();
            for (Path each = real; each != null; each = each.getParent()) {
                Optional<String> doubt = doubtAbout(each, real);
                if (doubt.isPresent()) {
                    return doubt;
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(file + ": its owner cannot be read");
        }
    }

    private static Optional<String> doubtAbout(Path file, Path guarded) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return unixDoubt(file);
        }
        boolean near = file.equals(guarded) || file.equals(guarded.getParent());
        return WindowsRights.doubt(file, near);
    }

    private static Optional<String> unixDoubt(Path file) throws IOException {
        int owner = (int) Files.getAttribute(file, "unix:uid");
        int mode = (int) Files.getAttribute(file, "unix:mode");
        if (owner != 0) {
            return Optional.of(file + ": not owned by root");
        }
        boolean sticky = Files.isDirectory(file) && (mode & STICKY) != 0;
        if ((mode & WRITABLE_BY_OTHERS) != 0 && !sticky) {
            return Optional.of(file + ": writable by others than root");
        }
        return Optional.empty();
    }
}
