package org.usercenter.ca.agent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.Locale;
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
                Optional<String> doubt = doubtAbout(each);
                if (doubt.isPresent()) {
                    return doubt;
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(file + ": its owner cannot be read");
        }
    }

    private static Optional<String> doubtAbout(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return unixDoubt(file);
        }
        // The root of a drive lets users create folders of their own, which does no harm to others.
        return file.getParent() == null ? Optional.empty() : windowsDoubt(file);
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

    private static Optional<String> windowsDoubt(Path file) throws IOException {
        String owner = Files.getOwner(file).getName();
        if (!isWindowsAdministrator(owner)) {
            return Optional.of(file + ": not owned by the administrators");
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        for (AclEntry entry : acl.getAcl()) {
            boolean writes = entry.permissions().contains(AclEntryPermission.WRITE_DATA)
                    || entry.permissions().contains(AclEntryPermission.WRITE_ACL);
            String who = entry.principal().getName();
            if (entry.type() == AclEntryType.ALLOW && writes && !isWindowsAdministrator(who)) {
                return Optional.of(file + ": writable by " + who);
            }
        }
        return Optional.empty();
    }

    private static boolean isWindowsAdministrator(String name) {
        String last = name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        return last.equals("administrators")
                || last.equals("system")
                || last.equals("trustedinstaller")
                || last.equals("creator owner");
    }
}
