package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginEntry;
import org.usercenter.storage.login.LoginLog;
import org.usercenter.storage.login.LoginQuery;

/** {@code UC_LOGIN}. */
final class JpaLoginLog implements LoginLog {

    private static final String ROWS =
            """
            select l.id as id, l.loggedAt as loggedAt, l.userId as userId, l.loginName as loginName,
            l.groupId as groupId, l.result as result, l.way as way, l.clientName as clientName, l.ip as ip,
            l.device as device from UcLogin l where l.realmId = :realm and\s""";

    private final EntityManager em;

    JpaLoginLog(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(RealmModel realm, LoginEntry entry) {
        Statements.execute(em.createQuery(
                        """
                        insert into UcLogin(realmId, userId, loginName, groupId, loggedAt, result, way, clientName, ip,
                        device) values (:realm, :user, :loginName, :group, :at, :result, :way, :client, :ip, :device)""")
                .setParameter("realm", realm.getId())
                .setParameter("user", entry.userId())
                .setParameter("loginName", entry.loginName())
                .setParameter("group", entry.groupId())
                .setParameter("at", entry.at().toEpochMilli())
                .setParameter("result", entry.result())
                .setParameter("way", entry.way())
                .setParameter("client", entry.clientId())
                .setParameter("ip", entry.ip())
                .setParameter("device", entry.device()));
    }

    @Override
    public List<LoggedLogin> page(RealmModel realm, LoginQuery query) {
        Map<String, Object> given = new LinkedHashMap<>();
        StringBuilder rows = new StringBuilder(ROWS);
        if (query.of() instanceof LoginQuery.Enterprise enterprise) {
            rows.append("l.groupId = :of");
            given.put("of", enterprise.groupId());
        } else if (query.of() instanceof LoginQuery.Account account) {
            rows.append("l.userId = :of");
            given.put("of", account.userId());
        }
        narrow(rows, given, " and l.loggedAt >= :from", "from", millis(query.from()));
        narrow(rows, given, " and l.loggedAt < :until", "until", millis(query.until()));
        narrow(rows, given, " and l.way = :way", "way", query.way());
        narrow(rows, given, " and l.loginName = :name", "name", query.loginName());
        if (query.success() != null) {
            narrow(
                    rows,
                    given,
                    query.success() ? " and l.result = :success" : " and l.result <> :success",
                    "success",
                    LoginEntry.SUCCESS);
        }
        LoginQuery.Position after = query.after();
        if (after != null) {
            narrow(rows, given, " and l.loggedAt <= :at", "at", millis(after.at()));
            narrow(rows, given, " and (l.loggedAt < :at or l.id < :id)", "id", after.id());
        }
        rows.append(" order by l.loggedAt desc, l.id desc");
        TypedQuery<Tuple> asked = em.createQuery(rows.toString(), Tuple.class)
                .setParameter("realm", realm.getId())
                .setMaxResults(query.rows());
        given.forEach(asked::setParameter);
        return asked.getResultList().stream().map(JpaLoginLog::line).toList();
    }

    @Override
    public int withhold(RealmModel realm, String userId, @Nullable String groupId, Instant before) {
        int own = Statements.execute(em.createQuery(
                        """
                        update UcLogin l set l.userId = concat('withheld:', l.userId)
                        where l.realmId = :realm and l.userId = :user and l.loggedAt < :before""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("before", before.toEpochMilli()));
        if (groupId == null) {
            return own;
        }
        int others = Statements.execute(em.createQuery(
                        """
                        update UcLogin l set l.groupId = concat('withheld:', l.groupId)
                        where l.realmId = :realm and l.groupId = :group and l.loggedAt < :before""")
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId)
                .setParameter("before", before.toEpochMilli()));
        return own + others;
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static void narrow(
            StringBuilder rows, Map<String, Object> given, String condition, String name, @Nullable Object value) {
        if (value != null) {
            rows.append(condition);
            given.put(name, value);
        }
    }

    private static LoggedLogin line(Tuple row) {
        return new LoggedLogin(
                row.get("id", Long.class),
                new LoginEntry(
                        Instant.ofEpochMilli(row.get("loggedAt", Long.class)),
                        row.get("userId", String.class),
                        row.get("loginName", String.class),
                        row.get("groupId", String.class),
                        row.get("result", String.class),
                        row.get("way", String.class),
                        row.get("clientName", String.class),
                        row.get("ip", String.class),
                        row.get("device", String.class)));
    }
}
