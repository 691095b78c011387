package org.usercenter.auth.ca.trust;

import org.keycloak.component.ComponentFactory;

/** Makes {@link TrustedCaProvider}s of components. */
public interface TrustedCaProviderFactory extends ComponentFactory<TrustedCaProvider, TrustedCaProvider> {}
