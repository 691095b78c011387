package org.usercenter.storage.business;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * The business catalogue (业务目录), which is made of attributes of clients ({@link CatalogueAttributes}) and of their
 * roles. A mistaken value is logged and taken for the strictest one. Each client and role is read anew only when its
 * attributes have changed.
 */
public interface Catalogue {

    /** The client as a business system; empty when it is none. */
    Optional<BusinessSystem> system(ClientModel client);

    /** All enabled systems in their order. */
    Stream<BusinessSystem> systems(RealmModel realm);

    /** Those roles of a client that have to be opened, by name. */
    Stream<BusinessRole> roles(ClientModel client);

    /**
     * Whether the client has roles that have to be opened, so that nobody enters without one. A client that has none is
     * entered by whoever can log in.
     */
    boolean isGated(ClientModel client);

    /** The role as a business role; empty when it need not be opened. */
    Optional<BusinessRole> role(RoleModel role);
}
