package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

/** Writes {@code UC_MESSAGE} and {@code UC_DELIVERY}. */
final class JpaOutbox implements Outbox {

    private final EntityManager em;
    private final Sealing sealing;
    private final JpaMessageChoices choices;
    private final InstantSource clock;
    private final Consumer<Channel> wake;

    /** @param wake called with where something is to be delivered; it begins after the commit */
    JpaOutbox(
            EntityManager em, Sealing sealing, JpaMessageChoices choices, InstantSource clock, Consumer<Channel> wake) {
        this.em = em;
        this.sealing = sealing;
        this.choices = choices;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public void write(RealmModel realm, NewMessage message) {
        String parameters = MessageParameters.write(message.parameters());
        Set<Channel> unwanted = unwanted(realm.getId(), message);
        for (Destination destination : message.destinations()) {
            if (destination.address() == null && unwanted.contains(destination.channel())) {
                continue;
            }
            if (destination.channel() == Channel.PAGE) {
                writePage(realm.getId(), message, parameters);
            } else if (!wasWritten(realm.getId(), message)) {
                writeDelivery(realm.getId(), message, destination, parameters);
                wake.accept(destination.channel());
            }
        }
    }

    @Override
    public boolean finish(Delivery work) {
        return Statements.execute(em.createQuery(
                                "delete from UcDelivery d where d.id = :id and d.realmId = :realm and d.state = 'sending'")
                        .setParameter("id", work.id())
                        .setParameter("realm", work.realmId()))
                > 0;
    }

    /** Nobody does without a warning; a given address need not be that of who has chosen. */
    private Set<Channel> unwanted(String realmId, NewMessage message) {
        boolean asked = !message.security()
                && message.destinations().stream()
                        .anyMatch(destination -> destination.address() == null
                                && destination.channel() != Channel.PAGE
                                && destination.channel().isRead());
        return asked ? choices.unwanted(realmId, message.userId(), message.kind()) : Set.of();
    }

    private boolean wasWritten(String realmId, NewMessage message) {
        return message.once() != null
                && !em.createQuery(
                                "select d.id from UcDelivery d where d.realmId = :realm and d.once = :once", Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("once", message.once())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private void writePage(String realmId, NewMessage message, String parameters) {
        Statements.execute(em.createQuery(
                        """
                        insert into UcMessage(realmId, userId, kind, parametersSealed, security, createdAt)
                        values (:realm, :user, :kind, :parameters, :security, :now)""")
                .setParameter("realm", realmId)
                .setParameter("user", message.userId())
                .setParameter("kind", message.kind())
                .setParameter(
                        "parameters", sealing.seal(parameters, realmId, Sealing.MESSAGE_PARAMETERS, message.userId()))
                .setParameter("security", message.security())
                .setParameter("now", clock.millis()));
    }

    /** Of two that write what happens once at the same moment, the slower one waits for the other and writes nothing. */
    private void writeDelivery(String realmId, NewMessage message, Destination destination, String parameters) {
        String userId = message.userId();
        Statements.execute(em.createQuery(
                        """
                        insert into UcDelivery(realmId, userId, channel, addressSealed, kind, parametersSealed,
                        security, createdAt, state, attempts, dueAt, once)
                        values (:realm, :user, :channel, :address, :kind, :parameters,
                        :security, :now, :state, 0, :now, :once)
                        on conflict(realmId, once) do nothing""")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("channel", destination.channel().code())
                .setParameter(
                        "address",
                        sealing.sealNullable(destination.address(), realmId, Sealing.DELIVERY_ADDRESS, userId))
                .setParameter("kind", message.kind())
                .setParameter("parameters", sealing.seal(parameters, realmId, Sealing.DELIVERY_PARAMETERS, userId))
                .setParameter("security", message.security())
                .setParameter("now", clock.millis())
                .setParameter("state", DeliveryState.WAITING.code())
                .setParameter("once", message.once()));
    }
}
