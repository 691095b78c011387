package org.usercenter.ca.agent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether only administrators can change a file, by the access control lists of Windows. Java tells accounts by name,
 * and by SID where Windows knows no name.
 */
final class WindowsRights {
    /** With these a folder, or what is in it, can be put aside and replaced. */
    private static final Set<AclEntryPermission> REPLACES = Collections.unmodifiableSet(EnumSet.of(
            AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER));
    /** With these a file can be changed, or one put beside it. */
    private static final Set<AclEntryPermission> CHANGES =
            Collections.unmodifiableSet(EnumSet.of(AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA));

    private static final Set<String> ADMINISTRATORS = Set.of(
            "builtin\\administrators",
            "s-1-5-32-544",
            "nt authority\\system",
            "s-1-5-18",
            "nt service\\trustedinstaller",
            "s-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

    private WindowsRights() {}

    /**
     * Why somebody else could change the file.
     *
     * @param near whether it is the guarded file or its own folder, where nobody else may write at all; further up
     *     others may create files, but not put the way to the guarded file aside
     */
    static Optional<String> doubt(Path file, boolean near) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            return Optional.of(file + ": its rights cannot be read");
        }
        return doubt(file, view.getOwner().getName(), view.getAcl(), near);
    }

    static Optional<String> doubt(Path file, String owner, List<AclEntry> entries, boolean near) {
        if (!isAdministrator(owner)) {
            return Optional.of(file + ": not owned by the administrators but by " + owner);
        }
        for (AclEntry entry : entries) {
            String who = entry.principal().getName();
            if (isEffective(entry) && isDangerous(entry.permissions(), near) && !isAdministrator(who)) {
                return Optional.of(file + ": writable by " + who);
            }
        }
        return Optional.empty();
    }

    /** An entry that is only inherited says nothing about the folder itself. */
    private static boolean isEffective(AclEntry entry) {
        return entry.type() == AclEntryType.ALLOW && !entry.flags().contains(AclEntryFlag.INHERIT_ONLY);
    }

    private static boolean isDangerous(Set<AclEntryPermission> rights, boolean near) {
        return !Collections.disjoint(rights, REPLACES) || (near && !Collections.disjoint(rights, CHANGES));
    }

    private static boolean isAdministrator(String name) {
        return ADMINISTRATORS.contains(name.toLowerCase(Locale.ROOT));
    }
}
