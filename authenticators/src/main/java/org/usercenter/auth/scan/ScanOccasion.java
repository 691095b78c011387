package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * What codes are made for in a tab.
 *
 * @param way provider id
 * @param settings of the way; null: the defaults
 * @param subject whom the platform is to recognise; null: whoever scans
 */
record ScanOccasion(
        String way, ScanPurpose purpose, @Nullable AuthenticatorConfigModel settings, @Nullable ScanSubject subject) {

    static ScanOccasion login(AuthenticationFlowContext context, String way) {
        return new ScanOccasion(way, ScanPurpose.LOGIN, context.getAuthenticatorConfig(), null);
    }

    ScanConfig config() {
        return new ScanConfig(settings);
    }

    /** Empty when the settings are not those of an execution. */
    String configId() {
        String id = settings == null ? null : settings.getId();
        return id == null ? "" : id;
    }

    /** Where a tab's code of that purpose and way is noted. */
    String note() {
        return "uc.scan.ticket." + purpose.id() + "." + way;
    }
}
