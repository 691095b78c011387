package org.usercenter.auth.ca.reminder;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the job, {@code spi-uc-certificate-reminder--default--…}. */
final class ReminderConfigProperties {

    static final String DAYS = "days";
    static final String DEFAULT_DAYS = "30,7,1";
    static final String INTERVAL_SECONDS = "interval-seconds";
    static final int DEFAULT_INTERVAL_SECONDS = 1800;
    static final String FROM_HOUR = "from-hour";
    static final int DEFAULT_FROM_HOUR = 8;
    static final String UNTIL_HOUR = "until-hour";
    static final int DEFAULT_UNTIL_HOUR = 20;

    private ReminderConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(DAYS)
                .label("Days")
                .helpText("Days before the end of a bound certificate at which its account is reminded by page, SMS and"
                        + " email; 1 to 365 each, separated by commas. Who comes late gets the most urgent one only.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_DAYS)
                .add()
                .property()
                .name(INTERVAL_SECONDS)
                .label("Interval")
                .helpText("Seconds between two searches for certificates that end.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_INTERVAL_SECONDS)
                .add()
                .property()
                .name(FROM_HOUR)
                .label("From hour")
                .helpText("Hour of the day in China, 0 to 23, from which reminders are sent: nobody is woken by one.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_FROM_HOUR)
                .add()
                .property()
                .name(UNTIL_HOUR)
                .label("Until hour")
                .helpText("Hour of the day in China, 1 to 24 and after the first, until which reminders are sent.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_UNTIL_HOUR)
                .add()
                .build();
    }
}
