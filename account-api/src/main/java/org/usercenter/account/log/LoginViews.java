package org.usercenter.account.log;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.account.region.IpRegionProvider;
import org.usercenter.account.text.SystemNames;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginEntry;

/** Shows lines of the login log. */
final class LoginViews {

    private final SystemNames names;
    private final IpRegionProvider regions;

    LoginViews(KeycloakSession session, RealmModel realm, boolean chinese) {
        this.names = new SystemNames(session, realm, chinese);
        this.regions = session.getProvider(IpRegionProvider.class);
    }

    LoginView view(LoggedLogin line) {
        LoginEntry entry = line.entry();
        boolean success = LoginEntry.SUCCESS.equals(entry.result());
        return new LoginView(
                String.valueOf(line.id()),
                entry.at().toString(),
                entry.loginName(),
                success,
                success ? null : entry.result(),
                entry.way(),
                entry.clientId() == null ? null : names.of(entry.clientId()),
                entry.ip(),
                regions.region(entry.ip()).orElse(null),
                entry.device());
    }
}
