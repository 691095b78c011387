package org.usercenter.auth.sms.sender;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link SmsDelivery}s, one for each Keycloak session. */
public interface SmsDeliveryFactory extends ProviderFactory<SmsDelivery> {}
