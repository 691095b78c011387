package org.usercenter.storage.deployment;

import org.keycloak.provider.ProviderFactory;

/** Factory of {@link DeploymentProvider}. */
public interface DeploymentProviderFactory extends ProviderFactory<DeploymentProvider> {

    /** As {@link DeploymentProvider#demo}, for other factories, which have no session yet. */
    boolean demo();
}
