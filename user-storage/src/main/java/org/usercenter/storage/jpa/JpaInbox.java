package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Inbox;
import org.usercenter.storage.message.PageMessage;

/** Reads {@code UC_MESSAGE}. */
final class JpaInbox implements Inbox {

    private static final int MAX_PAGE = 101;
    private static final int MAX_COUNTED = 100;

    /** What was written to a former holder is not the present one's; {@link ReadableSince}. */
    private static final String READABLE =
            """
            m.createdAt >= coalesce(
            (select s.since from UcReadableSince s where s.realmId = :realm and s.ownerId = :user), 0L)""";

    private final EntityManager em;
    private final Sealing sealing;
    private final JpaMessageChoices choices;
    private final InstantSource clock;

    JpaInbox(EntityManager em, Sealing sealing, JpaMessageChoices choices, InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public List<PageMessage> page(RealmModel realm, String userId, @Nullable Long before, int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " messages");
        }
        return em
                .createQuery(
                        """
                        select m.id as id, m.kind as kind, m.parametersSealed as parameters,
                        m.createdAt as createdAt, m.security as security, m.readAt as readAt
                        from UcMessage m where m.realmId = :realm and m.userId = :user and m.id < :before
                        and\s"""
                                + READABLE + " order by m.id desc",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> message(realm, userId, row))
                .toList();
    }

    private PageMessage message(RealmModel realm, String userId, Tuple row) {
        return new PageMessage(
                row.get("id", Long.class),
                row.get("kind", String.class),
                MessageParameters.read(sealing.open(
                        row.get("parameters", String.class), realm.getId(), Sealing.MESSAGE_PARAMETERS, userId)),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                row.get("security", Boolean.class),
                row.get("readAt", Long.class) != null);
    }

    @Override
    public int unread(RealmModel realm, String userId) {
        return em.createQuery(
                        """
                        select m.id from UcMessage m
                        where m.realmId = :realm and m.userId = :user and m.readAt is null
                        and\s"""
                                + READABLE,
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setMaxResults(MAX_COUNTED)
                .getResultList()
                .size();
    }

    @Override
    public boolean markRead(RealmModel realm, String userId, long id) {
        return mark(realm, userId, id, "m.id = :id") > 0;
    }

    @Override
    public int markAllRead(RealmModel realm, String userId, long lastId) {
        return mark(realm, userId, lastId, "m.id <= :id");
    }

    private int mark(RealmModel realm, String userId, long id, String which) {
        return Statements.execute(
                em.createQuery("update UcMessage m set m.readAt = :now where m.realmId = :realm and m.userId = :user"
                                + " and m.readAt is null and " + which + " and " + READABLE)
                        .setParameter("now", clock.millis())
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId)
                        .setParameter("id", id));
    }

    @Override
    public void forget(RealmModel realm, String userId) {
        choices.forget(realm, userId);
        Statements.execute(em.createQuery("delete from UcMessage m where m.realmId = :realm and m.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId));
        Statements.execute(em.createQuery(
                        """
                        delete from UcDelivery d where d.realmId = :realm and d.userId = :user
                        and d.channel in :channels and d.addressSealed is null and d.state = :waiting""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("channels", List.of(Channel.SMS.code(), Channel.EMAIL.code()))
                .setParameter("waiting", DeliveryState.WAITING.code()));
    }
}
