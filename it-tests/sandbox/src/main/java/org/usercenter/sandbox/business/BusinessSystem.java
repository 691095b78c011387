package org.usercenter.sandbox.business;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;

/** A sample business system; its id is its client id. */
enum BusinessSystem {
    CONSTRUCTION,
    PROCUREMENT,
    PROPERTY,
    /** Has business roles that are to be opened. */
    LAND,
    /** For enterprises that log in by a USB key. */
    FINANCE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/business/" + id();
    }

    ClientID clientId() {
        return new ClientID(id());
    }

    /** Known to everybody, therefore only for demo realms on this machine. */
    Secret demoSecret() {
        return new Secret("demo-" + id() + "-secret");
    }

    static Optional<BusinessSystem> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
