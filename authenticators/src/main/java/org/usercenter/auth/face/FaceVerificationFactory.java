package org.usercenter.auth.face;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link FaceVerification}s, one for each Keycloak session. */
public interface FaceVerificationFactory extends ProviderFactory<FaceVerification> {}
