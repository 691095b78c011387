package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.log.LogRange;
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
            l.device as device from UcLogin l""";

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
        LogSelection lines = new LogSelection(em, ROWS, realm, query.range(), "loggedAt")
                .where("l.way = :way", "way", query.way())
                .where("l.loginName = :name", "name", query.loginName());
        if (query.range().of() instanceof LogRange.Enterprise enterprise) {
            lines.where("l.groupId = :of", "of", enterprise.groupId());
        } else if (query.range().of() instanceof LogRange.Account account) {
            lines.where("l.userId = :of", "of", account.userId());
        }
        if (query.success() != null) {
            lines.where(
                    query.success() ? "l.result = :success" : "l.result <> :success", "success", LoginEntry.SUCCESS);
        }
        return lines.rows().stream().map(JpaLoginLog::line).toList();
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
