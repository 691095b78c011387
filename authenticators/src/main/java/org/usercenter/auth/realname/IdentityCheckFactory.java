package org.usercenter.auth.realname;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link IdentityCheck}s, one for each Keycloak session. */
public interface IdentityCheckFactory extends ProviderFactory<IdentityCheck> {}
