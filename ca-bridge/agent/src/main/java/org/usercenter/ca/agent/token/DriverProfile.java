package org.usercenter.ca.agent.token;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.usercenter.ca.agent.config.LocalizedName;

/**
 * How to use one vendor's library.
 *
 * @param id short name, unique
 * @param name the vendor, for people
 * @param hotline shown when the key is locked
 * @param library absolute path
 * @param runtime absolute path of a Java program of the library's bitness; empty for the agent's own
 * @param ulongBytes width of {@code ULONG} of an SKF library, 4 or 8; PKCS#11 always has C's {@code long}
 * @param maxTries PIN tries of a fresh key, where the library cannot tell
 * @param tryFlags whether a PKCS#11 library keeps the flags of the tries, so that none set means none spent
 * @param device short name that libraries for the same devices share: they are called one after the other; empty for
 *     a library with devices of its own
 */
public record DriverProfile(
        String id,
        LocalizedName name,
        Optional<String> hotline,
        Kind kind,
        Path library,
        Optional<Path> runtime,
        int ulongBytes,
        BlobForm blobForm,
        RsaInput rsaInput,
        OptionalInt maxTries,
        boolean tryFlags,
        Optional<String> device) {

    private static final String SHORT_NAME = "[A-Za-z0-9_-]{1,40}";

    /** The library's interface. */
    public enum Kind {
        PKCS11,
        SKF
    }

    /** Where r and s of an SM2 signature lie in the 128 bytes of an {@code ECCSIGNATUREBLOB}. */
    public enum BlobForm {
        /** Decided by the upper half: all zero means compact. */
        AUTO,
        /** As the standard has it: right-aligned in 64 bytes each. */
        RIGHT_ALIGNED,
        /** r and s in the first 64 bytes. */
        COMPACT
    }

    /** What {@code SKF_RSASignData} takes. */
    public enum RsaInput {
        /** DER DigestInfo. */
        DIGEST_INFO,
        /** The 32 bytes of SHA-256. */
        DIGEST,
        /** The text itself. */
        TEXT
    }

    public DriverProfile {
        if (!id.matches(SHORT_NAME)) {
            throw new IllegalArgumentException("A driver's id has 1 to 40 letters, digits, '-' and '_'");
        }
        if (device.filter(group -> !group.matches(SHORT_NAME)).isPresent()) {
            throw new IllegalArgumentException("A driver's device has 1 to 40 letters, digits, '-' and '_'");
        }
        if (!library.isAbsolute()) {
            throw new IllegalArgumentException("A driver's library is named by its full path");
        }
        if (runtime.filter(path -> !path.isAbsolute()).isPresent()) {
            throw new IllegalArgumentException("A driver's runtime is named by its full path");
        }
        if (ulongBytes != 4 && ulongBytes != 8) {
            throw new IllegalArgumentException("ULONG has 32 or 64 bits");
        }
    }
}
