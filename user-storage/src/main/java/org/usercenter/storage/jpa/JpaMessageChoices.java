package org.usercenter.storage.jpa;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.MessageChoices;
import org.usercenter.storage.message.MessageKind;

/** {@code UC_UNWANTED_MESSAGE}. */
record JpaMessageChoices(EntityManager em) implements MessageChoices {

    @Override
    public Map<MessageKind, Set<Channel>> unwanted(RealmModel realm, String userId) {
        Map<MessageKind, Set<Channel>> all = new EnumMap<>(MessageKind.class);
        rows(realm, userId)
                // A later version may have had more of them.
                .forEach(row -> MessageKind.find(row.get("kind", String.class))
                        .ifPresent(kind -> all.computeIfAbsent(kind, first -> EnumSet.noneOf(Channel.class))
                                .add(Channel.of(row.get("channel", String.class)))));
        return all;
    }

    private List<Tuple> rows(RealmModel realm, String userId) {
        return em.createQuery(
                        """
                        select u.kind as kind, u.channel as channel from UcUnwantedMessage u
                        where u.userId = :user and u.realmId = :realm""",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .getResultList();
    }

    /** Where the account does not want that kind, whatever it is. */
    Set<Channel> unwanted(String realmId, String userId, String kind) {
        return em
                .createQuery(
                        """
                        select u.channel from UcUnwantedMessage u
                        where u.userId = :user and u.kind = :kind and u.realmId = :realm""",
                        String.class)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .map(Channel::of)
                .collect(Collectors.toSet());
    }

    @Override
    public void choose(RealmModel realm, String userId, MessageKind kind, Channel channel, boolean wanted) {
        if (!kind.choices().contains(channel)) {
            throw new IllegalArgumentException(kind + " leaves no choice by " + channel);
        }
        if (wanted != unwanted(realm.getId(), userId, kind.code()).contains(channel)) {
            return;
        }
        String statement = wanted
                ? """
                delete from UcUnwantedMessage u where u.userId = :user and u.kind = :kind and u.channel = :channel
                and u.realmId = :realm"""
                : """
                insert into UcUnwantedMessage(userId, kind, channel, realmId) values (:user, :kind, :channel, :realm)""";
        Statements.execute(em.createQuery(statement)
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("channel", channel.code())
                .setParameter("realm", realm.getId()));
    }

    /** The account is another's from now on. */
    void forget(RealmModel realm, String userId) {
        Statements.execute(
                em.createQuery("delete from UcUnwantedMessage u where u.userId = :user and u.realmId = :realm")
                        .setParameter("user", userId)
                        .setParameter("realm", realm.getId()));
    }
}
