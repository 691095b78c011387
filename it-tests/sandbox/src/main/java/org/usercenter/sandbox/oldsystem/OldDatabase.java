package org.usercenter.sandbox.oldsystem;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/** The old database as a server on the loopback address, which can be stopped and started again. */
public final class OldDatabase implements AutoCloseable {
    private static final String URL = "jdbc:h2:mem:old;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    private static final String SCHEMA =
            """
            drop all objects;
            create table t_user(id bigint primary key, login_name varchar(64) not null unique, pwd_hash varchar(64),
              pwd_salt varchar(32), cert_no varchar(32), user_type char(1), real_name varchar(60),
              corp_name varchar(200), mobile varchar(20), email varchar(100), address varchar(300), status char(1));
            create table t_user_role(user_id bigint not null, role_code varchar(32) not null,
              primary key(user_id, role_code));
            create user reader password 'demo-reader';
            grant select on t_user to reader;
            grant select on t_user_role to reader""";

    private final int port;
    private final List<OldUser> users;
    private final Connection keeper;
    private @Nullable Server server;

    private OldDatabase(int port, List<OldUser> users, Connection keeper) {
        this.port = port;
        this.users = users;
        this.keeper = keeper;
    }

    /**
     * Fills a new database and serves it.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static OldDatabase start(int port) {
        // Read once by the server's classes, before which it has to be set.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            Connection keeper = DriverManager.getConnection(URL, "owner", "demo-owner");
            OldDatabase database = new OldDatabase(port, OldUsers.all(), keeper);
            database.fill();
            database.run(true);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The old database cannot be served at port " + port, e);
        }
    }

    private void fill() throws SQLException {
        try (Statement schema = keeper.createStatement()) {
            schema.execute(SCHEMA);
        }
        try (PreparedStatement user =
                        keeper.prepareStatement("insert into t_user values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement role = keeper.prepareStatement("insert into t_user_role values (?, ?)")) {
            for (OldUser each : users) {
                bind(user, each);
                user.addBatch();
                role.setLong(1, each.id());
                role.setString(2, each.role());
                role.addBatch();
            }
            user.executeBatch();
            role.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, OldUser user) throws SQLException {
        insert.setLong(1, user.id());
        insert.setString(2, user.loginName());
        insert.setString(3, user.hash());
        insert.setString(4, user.salt());
        insert.setString(5, user.number());
        insert.setString(6, user.uscc() == null ? "2" : "1");
        insert.setString(7, user.personName());
        insert.setString(8, user.corporationName());
        insert.setString(9, user.mobile());
        insert.setString(10, user.email());
        insert.setString(11, user.address());
        insert.setString(12, user.inUse() ? "1" : "0");
    }

    /** Starts or stops the server; the data stay. */
    synchronized void run(boolean wanted) throws SQLException {
        Server running = server;
        if (wanted && running == null) {
            server = Server.createTcpServer("-tcpPort", Integer.toString(port), "-tcpDaemon")
                    .start();
        } else if (!wanted && running != null) {
            running.stop();
            server = null;
        }
    }

    synchronized boolean running() {
        return server != null;
    }

    /** Its users, in the order of their ids. */
    public List<OldUser> users() {
        return users;
    }

    @Override
    public void close() {
        try {
            run(false);
            keeper.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
