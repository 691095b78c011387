package org.usercenter.storage.trust;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link TrustDesk}s. */
public interface TrustDeskFactory extends ProviderFactory<TrustDesk> {}
