package org.usercenter.storage.message;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link MessageDelivery}s. */
public interface MessageDeliveryFactory extends ProviderFactory<MessageDelivery> {}
