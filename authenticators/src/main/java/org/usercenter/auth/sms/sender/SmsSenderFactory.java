package org.usercenter.auth.sms.sender;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link SmsSender}s, one for each Keycloak session. */
public interface SmsSenderFactory extends ProviderFactory<SmsSender> {}
