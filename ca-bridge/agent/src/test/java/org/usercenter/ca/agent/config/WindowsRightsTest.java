package org.usercenter.ca.agent.config;

import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With made-up lists: nothing of this has run on Windows. */
@Tag("L2")
class WindowsRightsTest {
    private static final Path FILE = Path.of("agent.json");
    private static final String SYSTEM = "NT AUTHORITY\\SYSTEM";
    private static final String USERS = "BUILTIN\\Users";

    private record Account(String getName) implements UserPrincipal {
        @Override
        public String getName() {
            return getName;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AclEntryPermission.class,
            names = {"WRITE_DATA", "APPEND_DATA", "DELETE", "DELETE_CHILD", "WRITE_ACL", "WRITE_OWNER"})
    void noneOfTheseRightsMayBeOthersOnTheFileAndItsFolder(AclEntryPermission right) {
        assertThat(WindowsRights.doubt(FILE, SYSTEM, List.of(allow(USERS, right)), true))
                .hasValue(FILE + ": writable by " + USERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = AclEntryPermission.class,
            names = {"DELETE", "DELETE_CHILD", "WRITE_ACL", "WRITE_OWNER"})
    void foldersAboveMayNotBePutAsideByOthers(AclEntryPermission right) {
        assertThat(WindowsRights.doubt(FILE, SYSTEM, List.of(allow(USERS, right)), false))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = AclEntryPermission.class,
            names = {"WRITE_DATA", "APPEND_DATA", "READ_DATA", "EXECUTE"})
    void inFoldersAboveOthersMayCreate(AclEntryPermission right) {
        assertThat(WindowsRights.doubt(FILE, SYSTEM, List.of(allow(USERS, right)), false))
                .isEmpty();
    }

    @Test
    void othersMayRead() {
        assertThat(WindowsRights.doubt(
                        FILE,
                        SYSTEM,
                        List.of(allow(USERS, AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE)),
                        true))
                .isEmpty();
    }

    @Test
    void whatIsOnlyInheritedAndWhatIsDeniedDoesNotCount() {
        AclEntry inherited = AclEntry.newBuilder(allow("CREATOR OWNER", AclEntryPermission.WRITE_DATA))
                .setFlags(AclEntryFlag.INHERIT_ONLY, AclEntryFlag.FILE_INHERIT)
                .build();
        AclEntry denied = AclEntry.newBuilder(allow(USERS, AclEntryPermission.WRITE_DATA))
                .setType(AclEntryType.DENY)
                .build();

        assertThat(WindowsRights.doubt(FILE, SYSTEM, List.of(inherited, denied), true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUILTIN\\Administrators",
                "builtin\\administrators",
                "NT AUTHORITY\\SYSTEM",
                "NT SERVICE\\TrustedInstaller",
                "S-1-5-32-544",
                "S-1-5-18"
            })
    void administratorsMayDoAnything(String who) {
        assertThat(WindowsRights.doubt(FILE, who, List.of(allow(who, AclEntryPermission.WRITE_DATA)), true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PC\\Administrators", "EVIL\\SYSTEM", "TrustedInstaller", "PC\\alice", "S-1-5-21-1-2-3-500"})
    void accountsThatOnlySoundLikeThemAreOthers(String who) {
        assertThat(WindowsRights.doubt(FILE, who, List.of(), true)).isPresent();
        assertThat(WindowsRights.doubt(FILE, SYSTEM, List.of(allow(who, AclEntryPermission.DELETE)), true))
                .isPresent();
    }

    private static AclEntry allow(String who, AclEntryPermission... rights) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(new Account(who))
                .setPermissions(Set.of(rights))
                .build();
    }
}
