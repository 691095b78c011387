package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.log.LogRange;

/** The login log (登录日志). */
final class LoginLines implements ShownLog<LoginView> {
    private final LogRange.Of of;
    private final LoginParameters parameters;
    private final boolean chinese;

    LoginLines(LogRange.Of of, LoginParameters parameters, boolean chinese) {
        this.of = of;
        this.parameters = parameters;
        this.chinese = chinese;
    }

    @Override
    public LogRange range(List<String> after, int rows, Instant now) {
        return parameters.range(of, after, rows, now);
    }

    @Override
    public List<Line<LoginView>> lines(KeycloakSession session, RealmModel realm, LogRange range) {
        LoginViews views = new LoginViews(session, realm, chinese);
        return session.getProvider(UserCenterStore.class).loginLog().page(realm, parameters.in(range)).stream()
                .map(line -> new Line<>(line.position(), views.view(line)))
                .toList();
    }

    @Override
    public SheetForm<LoginView> form() {
        return new LoginsForm(chinese);
    }
}
