package org.usercenter.sandbox.drawer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The two libraries behind the simulated keys, compiled from their C sources on this machine. They find their state
 * in the folders {@code skf} and {@code ukey} beside them, so that whoever loads them needs no environment.
 */
final class DeviceLibraries {
    private final Path folder;

    DeviceLibraries(Path folder) {
        this.folder = folder;
    }

    /** The SKF library, with a ULONG of 32 bits. */
    Path skf() {
        return folder.resolve("libskfsim.so");
    }

    /** The PKCS#11 library. */
    Path pkcs11() {
        return folder.resolve("ukeysim.so");
    }

    /**
     * Compiles both; a running program that has loaded an earlier build keeps that.
     *
     * @throws UnavailableException without gcc or OpenSSL's headers
     */
    void build() throws UnavailableException {
        build("skfsim.c", skf(), "-lcrypto");
        build("ukeysim.c", pkcs11(), "-ldl");
    }

    private void build(String source, Path library, String linked) throws UnavailableException {
        Path code = folder.resolve(source);
        Path fresh = folder.resolve(library.getFileName() + ".new");
        try (InputStream in = DeviceLibraries.class.getResourceAsStream("/device/" + source)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + source);
            }
            Files.copy(in, code, StandardCopyOption.REPLACE_EXISTING);
            new Tool("gcc", Map.of())
                    .run(
                            folder,
                            "-std=gnu11",
                            "-O1",
                            "-shared",
                            "-fPIC",
                            "-fvisibility=hidden",
                            "-o",
                            fresh.toString(),
                            code.toString(),
                            linked,
                            "-ldl");
            Files.move(fresh, library, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
