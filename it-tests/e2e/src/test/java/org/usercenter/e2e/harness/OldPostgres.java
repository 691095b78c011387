package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.ScanApp.Enterprise;

/**
 * A database of an old system (旧业务系统) on the PostgreSQL of a run, in the same old schema as the sandbox's: a thousand
 * users whom nobody knows, an enterprise, and a person.
 *
 * @param enterprise a bidder whose password is kept as MD5
 */
public record OldPostgres(String jdbcUrl, OldUser enterprise, OldUser person) {
    private static final String SALT = "0123456789abcdef";

    private static final String SCHEMA =
            """
            create table t_user(id bigint primary key, login_name varchar(64) not null unique, pwd_hash varchar(64),
              pwd_salt varchar(32), cert_no varchar(32), user_type char(1), real_name varchar(60),
              corp_name varchar(200), mobile varchar(20), email varchar(100), address varchar(300), status char(1));
            create table t_user_role(user_id bigint not null, role_code varchar(32) not null,
              primary key(user_id, role_code));
            insert into t_user(id, login_name, pwd_hash, cert_no, user_type, real_name, status)
              select n, 'crowd' || n, md5(n::text), 'X' || n, '2', '某人', '1' from generate_series(1, 1000) n;
            do $$ begin create role reader login; exception when duplicate_object then null; end $$;
            grant select on t_user, t_user_role to reader;
            """;

    /**
     * A new one each time. Its reader is called as in the demo; the password does not matter here.
     *
     * @throws IllegalStateException when the run is one on H2
     */
    public static OldPostgres create(Landscape landscape) throws IOException, InterruptedException {
        Enterprise made = Enterprise.madeUp();
        Person representative = Person.madeUp();
        Person single = Person.madeUp();
        OldUser enterprise = new OldUser(
                "pg." + representative.loginName(),
                representative.password(),
                made.uscc(),
                made.uscc(),
                made.name(),
                representative.name(),
                "BIDDER");
        OldUser person = new OldUser(
                "pg." + single.loginName(),
                single.password(),
                single.idNumber(),
                single.idNumber(),
                single.name(),
                single.name(),
                "BIDDER");
        String database = "old_" + UUID.randomUUID().toString().replace("-", "");
        landscape.postgres().create(database, SCHEMA + row(1001, enterprise, true) + row(1002, person, false));
        return new OldPostgres(landscape.postgres().jdbcUrl(database), enterprise, person);
    }

    /** What of the settings of an old system is to be changed, so that the connection is tested when they are saved. */
    public Map<String, String> settings() {
        return Map.of("jdbc-url", jdbcUrl, "check-when-saved", "true");
    }

    private static String row(int id, OldUser user, boolean enterprise) {
        return """
                insert into t_user values
                  (%d, '%s', '%s', '%s', '%s', '%s', '%s', %s, '13907550000', '%s@old.example.com', %s, '1');
                insert into t_user_role values (%d, '%s');
                """
                .formatted(
                        id,
                        user.account(),
                        md5(SALT + user.password()),
                        SALT,
                        user.kept(),
                        enterprise ? "1" : "2",
                        user.personName(),
                        enterprise ? "'" + user.name() + "'" : "null",
                        user.account(),
                        enterprise ? "'深圳市福田区示范路 1 号'" : "null",
                        id,
                        user.role());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
