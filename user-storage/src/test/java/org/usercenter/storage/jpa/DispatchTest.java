package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.NewMessage;

/** Tests that write messages and send them. */
abstract class DispatchTest extends StoreTest {

    static final Destination OLD_MOBILE = new Destination(Channel.SMS, "+8613800138000");

    final List<Delivery> tried = Collections.synchronizedList(new ArrayList<>());

    /** The queue is that of all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcDelivery").executeUpdate());
    }

    /** Of a kind that is a warning or not, as the test needs it. */
    static final String KIND = "certificate.seen";

    NewMessage message(Set<Destination> destinations, boolean security) {
        return new NewMessage(user, KIND, destinations, Map.of("serial", "…1A2B"), security);
    }

    void write(Destination destination, boolean security) {
        change(store -> store.outbox().write(realm, message(Set.of(destination), security)));
    }

    int dispatch(Outcome outcome) {
        return dispatch(DeliveryQueue.Lane.PEOPLE, outcome);
    }

    int dispatch(DeliveryQueue.Lane lane, Outcome outcome) {
        return dispatcher(lane, delivery -> {
                    tried.add(delivery);
                    return outcome;
                })
                .run();
    }

    Dispatcher dispatcher(Dispatcher.Sender sender) {
        return dispatcher(DeliveryQueue.Lane.PEOPLE, sender);
    }

    private Dispatcher dispatcher(DeliveryQueue.Lane lane, Dispatcher.Sender sender) {
        return new Dispatcher(database, new Sealing(crypto.cipher()), clock, lane, sender);
    }

    DeliveryQueue.Claimed claim() {
        return database.call(em ->
                        new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).claim(DeliveryQueue.Lane.PEOPLE))
                .orElseThrow();
    }

    boolean inQueue(DeliveryQueue.Claimed claimed, Outcome outcome) {
        return database.call(em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).settle(claimed, outcome));
    }

    List<String> states() {
        return column("d.state");
    }

    List<String> addresses() {
        return column("d.addressSealed");
    }

    List<String> column(String column) {
        return database.call(em -> em.createQuery(
                        "select " + column + " from UcDelivery d where d.realmId = :realm and " + column
                                + " is not null",
                        String.class)
                .setParameter("realm", realm.getId())
                .getResultList());
    }
}
