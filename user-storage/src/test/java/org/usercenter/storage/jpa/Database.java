package org.usercenter.storage.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;

import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.stat.Statistics;
import org.keycloak.connections.jpa.PersistenceExceptionConverter;

import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A database with the product's tables, made by its changelog, reached through its entities. */
final class Database implements OwnTransaction, AutoCloseable {

    /** Two for each of the threads that tests start at once: one for the request, one for its own transaction. */
    private static final int POOL = 48;

    private final String name;
    private final String url;
    private final String user;
    private final EntityManagerFactory entityManagers;

    /** Of the thread. */
    private final ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);

    Database(String name, String url, String user) {
        this.name = name;
        this.url = url;
        this.user = user;
        update();
        createKeycloakTables();
        this.entityManagers = configuration(POOL)
                .managedClasses(UserCenterEntityProvider.ENTITIES.toArray(Class<?>[]::new))
                // As in the server's persistence unit.
                .property("hibernate.jdbc.batch_size", "32")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.generate_statistics", "true")
                .property("hibernate.order_updates", "true")
                .property("hibernate.query.in_clause_parameter_padding", "true")
                .createEntityManagerFactory();
    }

    /** Another database beside this one, of what a script makes and then the changelog. */
    Database beside(String script) throws SQLException {
        String own = "uc" + UUID.randomUUID().toString().replace("-", "");
        String address = isPostgres()
                ? url.substring(0, url.lastIndexOf('/') + 1) + own
                : url.replaceFirst("^jdbc:h2:mem:\\w+", "jdbc:h2:mem:" + own);
        if (isPostgres()) {
            execute(url, "create database " + own);
        }
        execute(address, script);
        return new Database(name, address, user);
    }

    private void execute(String address, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    boolean isPostgres() {
        return name.equals("postgres");
    }

    private HibernatePersistenceConfiguration configuration(int connections) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        configuration
                .managedClasses(KeycloakModel.entities().toArray(Class<?>[]::new))
                .jdbcUrl(url)
                .jdbcCredentials(user, "")
                .jdbcPoolSize(connections);
        return configuration;
    }

    /** The server's own tables; not by its changelog, which needs a server. The product's tables are not made so. */
    private void createKeycloakTables() {
        configuration(1)
                .property("hibernate.hbm2ddl.auto", "create-only")
                .createEntityManagerFactory()
                .close();
    }

    /** Applies the changelog. */
    void update() {
        try (Connection connection = connect()) {
            liquibase.database.Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            target.setDatabaseChangeLogTableName("DATABASECHANGELOG_UC_STORAGE");
            try (Liquibase liquibase = new Liquibase(
                    UserCenterEntityProvider.CHANGELOG,
                    new ClassLoaderResourceAccessor(Database.class.getClassLoader()),
                    target)) {
                liquibase.update("");
            }
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", user);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public <R> R call(Function<EntityManager, R> work) {
        try (EntityManager em = entityManagers.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            open.set(open.get() + 1);
            try {
                R result = work.apply(em);
                transaction.commit();
                return result;
            } catch (PersistenceException e) {
                throw PersistenceExceptionConverter.convert(e);
            } finally {
                open.set(open.get() - 1);
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** How many statements the database was sent by some work; nothing else may run meanwhile. */
    long statements(Runnable work) {
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /** Whether the thread is inside a transaction. */
    boolean inTransaction() {
        return open.get() > 0;
    }

    /** Runs work whose transaction is then rolled back. */
    void callAndRollBack(Function<EntityManager, ?> work) {
        call(em -> {
            Object ignored = work.apply(em);
            em.getTransaction().setRollbackOnly();
            em.getTransaction().rollback();
            em.getTransaction().begin();
            return ignored == null ? "" : ignored;
        });
    }

    @Override
    public void close() {
        entityManagers.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
