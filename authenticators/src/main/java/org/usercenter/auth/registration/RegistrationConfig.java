package org.usercenter.auth.registration;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.storage.identity.MobileRegion;

import static org.usercenter.auth.registration.RegistrationConfigProperties.AGREEMENT_VERSION;
import static org.usercenter.auth.registration.RegistrationConfigProperties.DEFAULT_AGREEMENT_VERSION;
import static org.usercenter.auth.registration.RegistrationConfigProperties.DEFAULT_TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.MOBILE_REGIONS;
import static org.usercenter.auth.registration.RegistrationConfigProperties.REFUSE;
import static org.usercenter.auth.registration.RegistrationConfigProperties.TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.WHEN_UNREACHABLE;

/** Reads the settings of an execution. A missing or senseless value counts as the default. */
final class RegistrationConfig {

    private static final Logger LOG = Logger.getLogger(RegistrationConfig.class);
    /** Keycloak joins the values of a multi-valued setting so. */
    private static final Pattern SEPARATOR = Pattern.compile("##|,");

    private final Map<String, String> values;

    RegistrationConfig(@Nullable AuthenticatorConfigModel model) {
        Map<String, String> config = model == null ? null : model.getConfig();
        this.values = config == null ? Map.of() : config;
    }

    /** 1 to 64 characters. */
    String agreementVersion() {
        String version = values.get(AGREEMENT_VERSION);
        return version == null || version.isBlank() || version.strip().length() > 64
                ? DEFAULT_AGREEMENT_VERSION
                : version.strip();
    }

    /** Never empty. */
    Set<MobileRegion> mobileRegions() {
        Set<MobileRegion> regions = EnumSet.noneOf(MobileRegion.class);
        for (String name :
                SEPARATOR.splitAsStream(values.getOrDefault(MOBILE_REGIONS, "")).toList()) {
            try {
                if (!name.isBlank()) {
                    regions.add(MobileRegion.valueOf(name.strip()));
                }
            } catch (IllegalArgumentException e) {
                LOG.warnf("No mobile region %s", name);
            }
        }
        return regions.isEmpty() ? EnumSet.of(MobileRegion.MAINLAND) : regions;
    }

    /** Whether no account is created while the authority is unreachable. */
    boolean refusesWhenUnreachable() {
        return REFUSE.equals(values.get(WHEN_UNREACHABLE));
    }

    /** At least 1. */
    int triesPerHour() {
        try {
            int tries = Integer.parseInt(values.getOrDefault(TRIES_PER_HOUR, "").strip());
            return tries < 1 ? DEFAULT_TRIES_PER_HOUR : tries;
        } catch (NumberFormatException e) {
            return DEFAULT_TRIES_PER_HOUR;
        }
    }
}
