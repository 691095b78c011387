package org.usercenter.ca.agent.driver;

import java.security.Provider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

/** All vendor libraries that are installed on this PC. */
public final class Drivers implements AutoCloseable {
    private final List<Driver> drivers;
    private final ExecutorService readers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "driver listing");
        thread.setDaemon(true);
        return thread;
    });

    /** @param provider BouncyCastle */
    public Drivers(List<DriverProfile> profiles, Deadlines deadlines, Provider provider) {
        this.drivers = profiles.stream()
                .map(profile -> new Driver(profile, deadlines, provider))
                .toList();
    }

    /**
     * What was found.
     *
     * @param keys one per certificate; the first driver that shows it has it
     * @param failures drivers that could not tell
     */
    public record Listing(List<FoundKey> keys, Map<Driver, TokenException> failures) {}

    /** Whether any library is installed. */
    public boolean isEmpty() {
        return drivers.isEmpty();
    }

    /** Asks all libraries at once, anew each time. */
    public Listing list() {
        Map<Driver, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
        drivers.forEach(driver -> asked.put(driver, CompletableFuture.supplyAsync(() -> ask(driver), readers)));
        List<FoundKey> keys = new ArrayList<>();
        Map<Driver, TokenException> failures = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        asked.forEach((driver, future) -> {
            Answer answer = future.join();
            answer.failures().forEach(failure -> failures.put(driver, failure));
            answer.keys().stream()
                    .filter(key -> seen.add(key.certificate().fingerprint()))
                    .forEach(key -> keys.add(new FoundKey(driver, key)));
        });
        return new Listing(List.copyOf(keys), failures);
    }

    private record Answer(List<TokenKey> keys, List<TokenException> failures) {}

    private static Answer ask(Driver driver) {
        try {
            return new Answer(driver.keys(), List.of());
        } catch (TokenException e) {
            return new Answer(List.of(), List.of(e));
        }
    }

    @Override
    public void close() {
        drivers.forEach(Driver::close);
        readers.shutdownNow();
    }
}
