package org.usercenter.account.region;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;

/** Tells where an IP address is (归属地), without asking another server. */
public interface IpRegionProvider extends Provider {

    /**
     * The region as people read it, in the words of the table.
     *
     * @param ip null: not known
     * @return empty when there is no table, or it does not know the address
     */
    Optional<String> region(@Nullable String ip);

    @Override
    default void close() {}
}
