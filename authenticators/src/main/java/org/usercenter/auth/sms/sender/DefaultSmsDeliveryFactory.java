package org.usercenter.auth.sms.sender;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudSettings;

/** Makes {@link DefaultSmsDelivery}s out of the senders that the settings name. */
public final class DefaultSmsDeliveryFactory implements SmsDeliveryFactory {

    private List<String> senders = List.of();

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope scope) {
        senders = new CloudSettings(scope)
                .list(SmsDeliveryConfigProperties.SENDERS, SmsDeliveryConfigProperties.SENDERS_DEFAULT);
    }

    /**
     * Checks the names.
     *
     * @throws IllegalStateException when the settings name a sender that is not installed or is switched off
     */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        for (String sender : senders) {
            if (factory.getProviderFactory(SmsSender.class, sender) == null) {
                throw new IllegalStateException("Setting \"" + SmsDeliveryConfigProperties.SENDERS
                        + "\" of uc-sms-delivery names a sender that does not exist: " + sender);
            }
        }
    }

    @Override
    public SmsDelivery create(KeycloakSession session) {
        return new DefaultSmsDelivery(senders.stream()
                .map(sender -> session.getProvider(SmsSender.class, sender))
                .toList());
    }

    @Override
    public void close() {}

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return SmsDeliveryConfigProperties.list();
    }
}
