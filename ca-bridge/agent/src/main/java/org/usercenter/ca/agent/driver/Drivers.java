package org.usercenter.ca.agent.driver;

import java.security.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

/** All vendor libraries that are installed on this PC. */
public final class Drivers implements AutoCloseable {
    private final List<Driver> drivers;
    /** Those that share devices together. */
    private final Collection<List<Driver>> groups;

    private final ExecutorService readers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "driver listing");
        thread.setDaemon(true);
        return thread;
    });

    /** @param provider BouncyCastle */
    public Drivers(List<DriverProfile> profiles, Deadlines deadlines, Provider provider) {
        Map<String, ReentrantLock> turns = new HashMap<>();
        this.drivers = profiles.stream()
                .map(profile -> new Driver(
                        profile,
                        deadlines,
                        provider,
                        turns.computeIfAbsent(group(profile), name -> new ReentrantLock(true))))
                .toList();
        this.groups = drivers.stream()
                .collect(Collectors.groupingBy(driver -> group(driver.profile())))
                .values();
    }

    private static String group(DriverProfile profile) {
        return profile.device().map(name -> "device " + name).orElse("driver " + profile.id());
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

    /** Asks all libraries, anew each time: at once, but one after the other where they share devices. */
    public Listing list() {
        List<CompletableFuture<Map<Driver, Answer>>> asked = groups.stream()
                .map(group -> CompletableFuture.supplyAsync(() -> ask(group), readers))
                .toList();
        Map<Driver, Answer> answers = new HashMap<>();
        asked.forEach(group -> answers.putAll(group.join()));
        List<FoundKey> keys = new ArrayList<>();
        Map<Driver, TokenException> failures = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Driver driver : drivers) {
            Answer answer = Objects.requireNonNull(answers.get(driver));
            answer.failures().forEach(failure -> failures.put(driver, failure));
            answer.keys().stream()
                    .filter(key -> seen.add(key.certificate().fingerprint()))
                    .forEach(key -> keys.add(new FoundKey(driver, key)));
        }
        return new Listing(List.copyOf(keys), failures);
    }

    private record Answer(List<TokenKey> keys, List<TokenException> failures) {}

    private static Map<Driver, Answer> ask(List<Driver> group) {
        return group.stream().collect(Collectors.toMap(Function.identity(), Drivers::ask));
    }

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
