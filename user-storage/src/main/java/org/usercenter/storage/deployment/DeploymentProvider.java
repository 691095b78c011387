package org.usercenter.storage.deployment;

import org.keycloak.provider.Provider;

/** Tells what kind of server this is. */
public interface DeploymentProvider extends Provider {

    /** True if stand-ins, demo senders and demo keys may be used. False unless switched on. */
    boolean demo();

    @Override
    default void close() {}
}
