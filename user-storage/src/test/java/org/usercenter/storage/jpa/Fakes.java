package org.usercenter.storage.jpa;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.keycloak.models.RealmModel;

/** What stands around the stores on a server. */
final class Fakes {

    private Fakes() {}

    /** A realm that knows its id and name only, another each time. */
    static RealmModel realm() {
        return realm(UUID.randomUUID().toString());
    }

    /** One that knows its id and name only. */
    static RealmModel realm(String id) {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getId")) {
                        return id;
                    }
                    if (method.getName().equals("getName")) {
                        return "realm-" + id;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static String user() {
        return UUID.randomUUID().toString();
    }

    /** A clock that stands still until it is moved. */
    static final class Hands implements InstantSource {

        private final AtomicLong millis =
                new AtomicLong(Instant.parse("2026-11-24T08:00:00Z").toEpochMilli());

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }

        void move(Duration time) {
            millis.addAndGet(time.toMillis());
        }
    }
}
