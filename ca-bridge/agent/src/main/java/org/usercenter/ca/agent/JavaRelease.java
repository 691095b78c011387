package org.usercenter.ca.agent;

import java.util.Optional;

/** Which releases of Java the agent does not run on. */
final class JavaRelease {
    private static final Runtime.Version FIRST = Runtime.Version.parse("17.0.3");
    private static final Runtime.Version FIRST_OF_18 = Runtime.Version.parse("18.0.1");

    private JavaRelease() {}

    /** Why tickets cannot be checked on this release; empty when they can. */
    static Optional<String> doubt(Runtime.Version version) {
        boolean old = version.compareToIgnoreOptional(FIRST) < 0
                || (version.feature() == 18 && version.compareToIgnoreOptional(FIRST_OF_18) < 0);
        return old
                ? Optional.of("Java " + version + " accepts forged signatures (CVE-2022-21449); "
                        + "install Java 17.0.3 or later, or 18.0.1 or later")
                : Optional.empty();
    }
}
