package org.usercenter.auth.sms.sender;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of the delivery, {@code spi-uc-sms-delivery--default--<name>}. */
final class SmsDeliveryConfigProperties {

    static final String SENDERS = "senders";
    static final String SENDERS_DEFAULT = AliyunSmsSender.ID + "," + TencentSmsSender.ID;

    private SmsDeliveryConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SENDERS)
                .label("Senders")
                .helpText("Senders in the order in which they are tried, separated by commas. One without keys is"
                        + " passed over.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(SENDERS_DEFAULT)
                .add()
                .build();
    }
}
