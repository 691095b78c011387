package org.usercenter.auth.scan;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.auth.flow.WayFactory;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** What the factories of all scan ways share. */
public abstract class ScanAuthenticatorFactory extends WayFactory implements OpeningWay {

    /**
     * Of one way.
     *
     * @param way provider id
     * @param displayType for the admin console
     * @param help for the admin console
     * @param platform settings of the platform; those that all ways share come behind them
     */
    protected ScanAuthenticatorFactory(
            String way, String displayType, String help, List<ProviderConfigProperty> platform) {
        super(
                way,
                displayType,
                help,
                Stream.concat(platform.stream(), ScanConfigProperties.all().stream())
                        .toList());
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new ScanAuthenticator(getId());
    }

    /** The main account of an enterprise, whose number the app proves, when the platform is set up. */
    @Override
    public final boolean opens(Account account, AuthenticationExecutionModel execution) {
        return account.session()
                        .getProvider(UserCenterStore.class)
                        .identifiers()
                        .value(account.realm(), account.user().getId(), IdentifierKind.USCC)
                        .isPresent()
                && isSetUp(account, execution);
    }

    private boolean isSetUp(Account account, AuthenticationExecutionModel execution) {
        String config = execution.getAuthenticatorConfig();
        ScanWay way = account.session().getProvider(ScanWay.class, getId());
        if (way == null) {
            return false;
        }
        try {
            // Thrown by a platform without its settings; nothing is called.
            way.platform(ScanConfig.map(config == null ? null : account.realm().getAuthenticatorConfigById(config)));
            return true;
        } catch (ScanUnavailableException e) {
            return false;
        }
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public final String getReferenceCategory() {
        return getId();
    }
}
