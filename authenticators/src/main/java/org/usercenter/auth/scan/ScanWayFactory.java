package org.usercenter.auth.scan;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ScanWay}s. */
public interface ScanWayFactory extends ProviderFactory<ScanWay> {}
