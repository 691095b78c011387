package org.usercenter.account.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginQuery;

/** Reads the login log some hundred lines at a time, each time in a transaction of its own. */
final class StoredLines implements LoginsSheet.Source {
    private final KeycloakSessionFactory sessions;
    private final String realmId;
    private final boolean chinese;

    StoredLines(KeycloakSessionFactory sessions, RealmModel realm, boolean chinese) {
        this.sessions = sessions;
        this.realmId = realm.getId();
        this.chinese = chinese;
    }

    @Override
    public LoginsSheet.@Nullable Lines read(LoginQuery query) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm = job.realms().getRealm(realmId);
            job.getContext().setRealm(realm);
            List<LoggedLogin> rows =
                    job.getProvider(UserCenterStore.class).loginLog().page(realm, query);
            LoginViews views = new LoginViews(job, realm, chinese);
            return rows.isEmpty()
                    ? null
                    : new LoginsSheet.Lines(
                            rows.stream().map(views::view).toList(), LoginQuery.Position.of(rows.get(rows.size() - 1)));
        });
    }
}
