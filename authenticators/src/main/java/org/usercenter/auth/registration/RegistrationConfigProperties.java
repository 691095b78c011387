package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.storage.identity.MobileRegion;

/** The settings of the executions of a registration flow, as the admin console shows them. */
final class RegistrationConfigProperties {

    static final String MOBILE_REGIONS = "mobile-regions";
    static final String DOCUMENT_IMAGES = "document-images";
    static final String WHEN_UNREACHABLE = "when-unreachable";
    static final String TRIES_PER_HOUR = "tries-per-hour";
    static final String SOURCE_TRIES_PER_HOUR = "source-tries-per-hour";
    static final String REALM_CHECKS_PER_DAY = "realm-checks-per-day";

    static final String FINISH = "finish";
    static final String REFUSE = "refuse";
    static final int DEFAULT_TRIES_PER_HOUR = 5;
    static final int DEFAULT_SOURCE_TRIES_PER_HOUR = 30;
    static final int DEFAULT_REALM_CHECKS_PER_DAY = 10_000;

    private RegistrationConfigProperties() {}

    static List<ProviderConfigProperty> person() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(MOBILE_REGIONS)
                .label("Mobile regions")
                .helpText(
                        "Country codes of the mobiles that can be registered: Hong Kong 852, Macao 853, Taiwan 886; the "
                                + "mainland, 86, always. The SMS providers must be able to send there.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options(MobileRegions.codes())
                .defaultValue(MobileRegion.MAINLAND.countryCode())
                .add()
                .build();
    }

    /** Of natural persons: mobiles as of everybody, and images of the document. */
    static List<ProviderConfigProperty> naturalPerson() {
        List<ProviderConfigProperty> all = new ArrayList<>(person());
        all.addAll(ProviderConfigurationBuilder.create()
                .property()
                .name(DOCUMENT_IMAGES)
                .label("Images of the document")
                .helpText("Whether a natural person whose identity nothing has proved sends images of the identity "
                        + "document: off, optional, or required (the side with the portrait). They are kept with the "
                        + "account and read by its owner and by operators.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(Arrays.stream(PersonImages.values())
                        .map(PersonImages::code)
                        .toList())
                .defaultValue(PersonImages.OFF.code())
                .add()
                .build());
        return List.copyOf(all);
    }

    static List<ProviderConfigProperty> verification() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(WHEN_UNREACHABLE)
                .label("Authority unreachable")
                .helpText("finish: the account is created at real-name level 1 and marked for a later check. refuse: "
                        + "nothing is created, the registrant can try again.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(FINISH, REFUSE)
                .defaultValue(FINISH)
                .add()
                .property()
                .name(TRIES_PER_HOUR)
                .label("Tries per hour")
                .helpText("How often within an hour one registrant, told by the proved mobile, is checked at the "
                        + "authority. One document number is checked four times as often, by whomever. A check that "
                        + "the authority gave no verdict on does not count. At least 1.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_TRIES_PER_HOUR)
                .add()
                .property()
                .name(SOURCE_TRIES_PER_HOUR)
                .label("Failed tries per hour and source")
                .helpText("How many checks of one source address (IPv4 address or IPv6 /64 network) may fail within an "
                        + "hour. A whole office can stand behind one address: keep it well above the tries per hour. "
                        + "At least 1.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_SOURCE_TRIES_PER_HOUR)
                .add()
                .property()
                .name(REALM_CHECKS_PER_DAY)
                .label("Checks per day")
                .helpText("How many checks, each of which is billed, the whole realm makes at the authority within a "
                        + "day. When they are used up, the authority counts as unreachable. At least 1.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_REALM_CHECKS_PER_DAY)
                .add()
                .build();
    }
}
