package org.usercenter.auth.appeal;

import java.util.ArrayList;
import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.CodeConfigProperties;
import org.usercenter.auth.code.MobileRegions;

/** Declares the settings of appeals. */
final class AppealConfigProperties {
    static final String REGIONS = "regions";
    static final String PER_SOURCE = "appeals-per-source";
    static final String PER_ACCOUNT = "appeals-per-account";
    static final String PER_MOBILE = "appeals-per-mobile";
    static final String PER_REALM = "appeals-per-realm";
    static final String LOOKS_PER_SOURCE = "looks-per-source";
    static final int DEFAULT_PER_SOURCE = 20;
    static final int DEFAULT_PER_ACCOUNT = 5;
    static final int DEFAULT_PER_MOBILE = 3;
    static final int DEFAULT_PER_REALM = 2_000;
    static final int DEFAULT_LOOKS = 30;

    private AppealConfigProperties() {}

    /** All of them, and those of codes. */
    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create()
                .property()
                .name(REGIONS)
                .label("Mobile regions")
                .helpText("Country codes of the mobiles that are taken: Hong Kong 852, Macao 853, Taiwan 886; the "
                        + "mainland, 86, always.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options(MobileRegions.codes())
                .add();
        number(
                properties,
                PER_SOURCE,
                "Appeals per source",
                "Appeals that may be begun from one IP address (IPv6: one /64 network) in a day.",
                DEFAULT_PER_SOURCE);
        number(
                properties,
                PER_ACCOUNT,
                "Appeals per account and source",
                "How often one account may be named from one IP address in a day, whether it exists or not. Counted by "
                        + "source, so that nobody uses up the owner's share.",
                DEFAULT_PER_ACCOUNT);
        number(
                properties,
                PER_MOBILE,
                "Appeals per mobile",
                "Appeals that may be submitted with one new mobile in a day.",
                DEFAULT_PER_MOBILE);
        number(
                properties,
                PER_REALM,
                "Appeals per realm",
                "Appeals that may be submitted in the whole realm in a day, against filling the operators' queue from "
                        + "many addresses.",
                DEFAULT_PER_REALM);
        number(
                properties,
                LOOKS_PER_SOURCE,
                "Looks per source",
                "How often an appeal may be asked for from one IP address in ten minutes, with a right receipt number or "
                        + "a wrong one.",
                DEFAULT_LOOKS);
        List<ProviderConfigProperty> all = new ArrayList<>(properties.build());
        all.addAll(CodeConfigProperties.all());
        return List.copyOf(all);
    }

    private static void number(
            ProviderConfigurationBuilder properties, String name, String label, String help, int fallback) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(fallback)
                .add();
    }
}
