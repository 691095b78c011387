package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Everything one authority has issued, kept in a file so that a restart forgets nothing. */
final class Register {
    /** Certificates kept; more are refused. */
    static final int CAPACITY = 10_000;

    private final Path file;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, IssuedCertificate> bySerial = new LinkedHashMap<>();

    /** @param file JSON; made when it is missing */
    Register(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                List<IssuedCertificate> kept = mapper.readValue(file.toFile(), new TypeReference<>() {});
                kept.forEach(c -> bySerial.put(c.serial(), c));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized Optional<IssuedCertificate> find(String serial) {
        return Optional.ofNullable(bySerial.get(serial));
    }

    /** All certificates, oldest first. */
    synchronized List<IssuedCertificate> all() {
        return new ArrayList<>(bySerial.values());
    }

    /** Adds or replaces a line. */
    synchronized void put(IssuedCertificate certificate) {
        if (bySerial.size() >= CAPACITY && !bySerial.containsKey(certificate.serial())) {
            throw new IllegalArgumentException("At most " + CAPACITY + " certificates");
        }
        bySerial.put(certificate.serial(), certificate);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            mapper.writeValue(fresh.toFile(), bySerial.values());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
