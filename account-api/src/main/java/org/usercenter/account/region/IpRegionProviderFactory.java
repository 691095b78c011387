package org.usercenter.account.region;

import org.keycloak.provider.ProviderFactory;

/** Factory of {@link IpRegionProvider}. */
public interface IpRegionProviderFactory extends ProviderFactory<IpRegionProvider> {}
