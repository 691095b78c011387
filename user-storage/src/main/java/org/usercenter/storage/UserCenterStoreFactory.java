package org.usercenter.storage;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link UserCenterStore}s. */
public interface UserCenterStoreFactory extends ProviderFactory<UserCenterStore> {}
