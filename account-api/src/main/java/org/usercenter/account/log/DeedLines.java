package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.log.LogRange;

/** The business log (业务日志). */
final class DeedLines implements ShownLog<DeedView> {
    private final LogRange.Of of;
    private final DeedParameters parameters;
    private final boolean chinese;
    private final @Nullable Reader self;

    private DeedLines(LogRange.Of of, DeedParameters parameters, boolean chinese, @Nullable Reader self) {
        this.of = of;
        this.parameters = parameters;
        this.chinese = chinese;
        this.self = self;
    }

    static DeedLines own(Reader self, DeedParameters parameters, boolean chinese) {
        return new DeedLines(new LogRange.Account(self.userId()), parameters, chinese, self);
    }

    static DeedLines ofEnterprise(String groupId, DeedParameters parameters, boolean chinese) {
        return new DeedLines(new LogRange.Enterprise(groupId), parameters, chinese, null);
    }

    @Override
    public LogRange range(List<String> after, int rows, Instant now) {
        return parameters.range(of, after, rows, now);
    }

    @Override
    public List<Line<DeedView>> lines(KeycloakSession session, RealmModel realm, LogRange range) {
        DeedViews views = new DeedViews(session, realm, chinese, self);
        return session.getProvider(UserCenterStore.class).businessLog().page(realm, parameters.in(range)).stream()
                .map(line -> new Line<>(line.position(), views.view(line)))
                .toList();
    }

    @Override
    public SheetForm<DeedView> form() {
        return new DeedsForm(chinese);
    }
}
