package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.RealmCatalogue;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.realname.RealNameValidity;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Base of the tests on real databases: a store, a realm of its own, a clock that stands still. */
@ParameterizedClass(autoCloseArguments = false)
@ArgumentsSource(Databases.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the parameter
abstract class StoreTest {

    @Parameter
    Database database;

    CryptoProvider crypto = new LegibleCrypto("k1", Set.of("k1"));
    final Fakes.Hands clock = new Fakes.Hands();
    final RealmModel realm = Fakes.realm();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CountedFigures figures = new CountedFigures(meters, clock);
    final String user = Fakes.user();

    /** Where contents of documents go besides the database. */
    ObjectStorage objects = ObjectStorage.NONE;

    /** Email addresses that Keycloak knows, by account. */
    final Map<String, String> emails = new ConcurrentHashMap<>();

    /** Calls a store in one transaction. */
    <R> R inStore(Function<UserCenterStore, R> work) {
        return database.call(em -> work.apply(store(em)));
    }

    /** Changes a store in one transaction. */
    void change(Consumer<UserCenterStore> work) {
        inStore(store -> {
            work.accept(store);
            return true;
        });
    }

    UserCenterStore store(EntityManager em) {
        return store(em, crypto);
    }

    UserCenterStore store(EntityManager em, CryptoProvider crypto) {
        return new JpaUserCenterStore(
                em,
                database,
                crypto,
                (of, account) -> Optional.ofNullable(emails.get(account)),
                new EnterpriseGroups(new KeycloakModel(em).groupsAndRoles()),
                RealNameValidity.UNLIMITED,
                new RealmCatalogue(),
                objects,
                figures,
                written -> {},
                clock);
    }

    /** How many rows of the realm the entity has. */
    long rows(String entity) {
        return database.call(
                em -> em.createQuery("select count(*) from " + entity + " e where e.realmId = :realm", Long.class)
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
    }

    /** Calls it that often at the same moment, each in a thread of its own. */
    static <R> List<R> atOnce(int times, Callable<R> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<R>> futures = threads.invokeAll(IntStream.range(0, times)
                    .<Callable<R>>mapToObj(i -> () -> {
                        start.await();
                        return work.call();
                    })
                    .toList());
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
