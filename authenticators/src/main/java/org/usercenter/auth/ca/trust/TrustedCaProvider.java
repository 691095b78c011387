package org.usercenter.auth.ca.trust;

import org.keycloak.provider.Provider;
import org.usercenter.ca.verifier.trust.TrustedCa;

/** One trusted authority of a realm. Its class name is the provider type of the components. */
public interface TrustedCaProvider extends Provider {

    /** What is trusted to it. */
    TrustedCa ca();

    @Override
    default void close() {}
}
