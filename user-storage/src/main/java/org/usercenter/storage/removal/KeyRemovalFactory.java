package org.usercenter.storage.removal;

import org.keycloak.provider.ProviderFactory;

/** Factory of {@link KeyRemoval}. */
public interface KeyRemovalFactory extends ProviderFactory<KeyRemoval> {}
