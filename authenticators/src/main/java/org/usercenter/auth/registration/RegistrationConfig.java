package org.usercenter.auth.registration;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.auth.setting.WholeNumber;
import org.usercenter.storage.identity.MobileRegion;

import static org.usercenter.auth.registration.RegistrationConfigProperties.DEFAULT_REALM_CHECKS_PER_DAY;
import static org.usercenter.auth.registration.RegistrationConfigProperties.DEFAULT_SOURCE_TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.DEFAULT_TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.DOCUMENT_IMAGES;
import static org.usercenter.auth.registration.RegistrationConfigProperties.MOBILE_REGIONS;
import static org.usercenter.auth.registration.RegistrationConfigProperties.REALM_CHECKS_PER_DAY;
import static org.usercenter.auth.registration.RegistrationConfigProperties.REFUSE;
import static org.usercenter.auth.registration.RegistrationConfigProperties.SOURCE_TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.TRIES_PER_HOUR;
import static org.usercenter.auth.registration.RegistrationConfigProperties.WHEN_UNREACHABLE;

/** Reads the settings of an execution. A missing or senseless value counts as the default. */
final class RegistrationConfig {

    /** Beyond it a limit is none, and sums of it would overflow. */
    private static final int MAX_NUMBER = 10_000_000;

    private final Map<String, String> values;

    RegistrationConfig(@Nullable AuthenticatorConfigModel model) {
        Map<String, String> config = model == null ? null : model.getConfig();
        this.values = config == null ? Map.of() : config;
    }

    /** Regions whose mobiles are taken; the mainland always. */
    Set<MobileRegion> mobileRegions() {
        return MobileRegions.read(values.get(MOBILE_REGIONS));
    }

    /** Off by default. */
    PersonImages documentImages() {
        return PersonImages.ofCode(values.get(DOCUMENT_IMAGES));
    }

    /** Whether no account is created while the authority is unreachable. */
    boolean refusesWhenUnreachable() {
        return REFUSE.equals(values.get(WHEN_UNREACHABLE));
    }

    /** Checks of one registrant; at least 1. */
    int triesPerHour() {
        return number(TRIES_PER_HOUR, DEFAULT_TRIES_PER_HOUR);
    }

    /** Failed checks of one source; at least 1. */
    int sourceTriesPerHour() {
        return number(SOURCE_TRIES_PER_HOUR, DEFAULT_SOURCE_TRIES_PER_HOUR);
    }

    /** Checks of the realm; at least 1. */
    int realmChecksPerDay() {
        return number(REALM_CHECKS_PER_DAY, DEFAULT_REALM_CHECKS_PER_DAY);
    }

    private int number(String name, int standard) {
        return new WholeNumber(name, standard, 1, MAX_NUMBER).of(values);
    }
}
