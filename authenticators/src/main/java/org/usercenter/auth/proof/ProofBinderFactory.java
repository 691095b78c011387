package org.usercenter.auth.proof;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ProofBinder}s. Its id is that of the way. */
public interface ProofBinderFactory extends ProviderFactory<ProofBinder> {}
