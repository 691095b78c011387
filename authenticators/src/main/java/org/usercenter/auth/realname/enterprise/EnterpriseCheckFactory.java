package org.usercenter.auth.realname.enterprise;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link EnterpriseCheck}s, one for each Keycloak session. */
public interface EnterpriseCheckFactory extends ProviderFactory<EnterpriseCheck> {}
