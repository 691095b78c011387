package org.usercenter.storage.crypto;

import org.keycloak.provider.ProviderFactory;

/** Factory of {@link CryptoProvider}. */
public interface CryptoProviderFactory extends ProviderFactory<CryptoProvider> {}
