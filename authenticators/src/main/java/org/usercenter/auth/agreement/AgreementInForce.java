package org.usercenter.auth.agreement;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The agreement that the realm's registration asks for: there is no second place to set its version. */
public final class AgreementInForce {

    /** Provider id of the step that asks for consent. */
    public static final String STEP = "uc-register-agreement";

    private AgreementInForce() {}

    /** Its version; empty when the realm's registration asks for none. Reads what Keycloak caches of the realm. */
    public static Optional<String> version(RealmModel realm) {
        AuthenticationFlowModel registration = realm.getRegistrationFlow();
        return registration == null
                ? Optional.empty()
                : steps(realm, registration.getId())
                        .filter(step -> STEP.equals(step.getAuthenticator()))
                        .findFirst()
                        .map(step -> version(realm, step));
    }

    private static String version(RealmModel realm, AuthenticationExecutionModel step) {
        String config = step.getAuthenticatorConfig();
        return AgreementConfig.read(config == null ? null : realm.getAuthenticatorConfigById(config))
                .version();
    }

    private static Stream<AuthenticationExecutionModel> steps(RealmModel realm, String flow) {
        return realm.getAuthenticationExecutionsStream(flow)
                .filter(AuthenticationExecutionModel::isEnabled)
                .flatMap(step -> step.isAuthenticatorFlow() ? steps(realm, step.getFlowId()) : Stream.of(step));
    }
}
