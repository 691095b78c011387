package org.usercenter.auth.sms.sender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.cloud.CloudSettings;

/** Which text approved at a provider stands for which template and language, and which parameters the texts have. */
final class SmsTemplates {

    static final String PARAMETERS = "template-parameters";
    private static final String ENGLISH = "-en";

    private final Map<String, String> ids = new HashMap<>();
    private final List<String> parameters;

    SmsTemplates(CloudSettings settings) {
        for (SmsTemplate template : SmsTemplate.values()) {
            for (String name : List.of(template.setting(), template.setting() + ENGLISH)) {
                String id = settings.text(name);
                if (!id.isEmpty()) {
                    ids.put(name, id);
                }
            }
        }
        parameters = settings.list(PARAMETERS, SmsMessage.CODE);
    }

    /** The provider's id; the Chinese text when there is no English one, because a code is understood in any language. */
    Optional<String> id(SmsTemplate template, Locale locale) {
        String chinese = template.setting();
        String wanted = locale.getLanguage().equals("en") ? chinese + ENGLISH : chinese;
        return Optional.ofNullable(ids.get(wanted)).or(() -> Optional.ofNullable(ids.get(chinese)));
    }

    /** Whether any message could be sent at all. */
    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Values of the message's parameters in the order in which the texts number them; empty when one is missing. */
    Optional<List<Map.Entry<String, String>>> parameters(SmsMessage message) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        SmsTemplate template = message.template();
        for (String name : template.hasCode() ? parameters : template.ownParameters()) {
            String value = message.params().get(name);
            if (value == null) {
                return Optional.empty();
            }
            values.add(Map.entry(name, value));
        }
        return Optional.of(List.copyOf(values));
    }

    /** Declares the settings read here. */
    static void declare(ProviderConfigurationBuilder builder) {
        for (SmsTemplate template : SmsTemplate.values()) {
            String what = template.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            builder.property()
                    .name(template.setting())
                    .label("Template: " + what)
                    .helpText("Id of the approved Chinese text for the " + what + ".")
                    .type(ProviderConfigProperty.STRING_TYPE)
                    .add();
            builder.property()
                    .name(template.setting() + ENGLISH)
                    .label("Template: " + what + " (English)")
                    .helpText("Id of the approved English text for the " + what + "; the Chinese one if empty.")
                    .type(ProviderConfigProperty.STRING_TYPE)
                    .add();
        }
        builder.property()
                .name(PARAMETERS)
                .label("Template parameters")
                .helpText(
                        "Parameters of the approved texts of codes, in their order, separated by commas: code, minutes.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(SmsMessage.CODE)
                .add();
    }
}
