package org.usercenter.storage.jpa;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases to test on: H2, and PostgreSQL where it is installed. Each is started once a process of tests. */
final class Databases implements ArgumentsProvider {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Databases.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        // Where several processes share the classes, each class is a launch of its own; all of a process are one
        // session.
        ExtensionContext.Store store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Database h2 = store.computeIfAbsent("h2", key -> h2(), Database.class);
        Optional<Database> postgres = PostgresServer.programs().map(programs -> {
            PostgresServer server = store.computeIfAbsent(
                    "postgres-server", key -> PostgresServer.start(programs), PostgresServer.class);
            return store.computeIfAbsent("postgres", key -> postgres(server), Database.class);
        });
        return Stream.concat(Stream.of(h2), postgres.stream()).map(Arguments::of);
    }

    private static Database h2() {
        return new Database("h2", "jdbc:h2:mem:uc;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;NON_KEYWORDS=VALUE", "sa");
    }

    private static Database postgres(PostgresServer server) {
        return new Database("postgres", server.jdbcUrl(), "uc");
    }
}
