package org.usercenter.account.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.account.text.Texts;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginQuery;

/**
 * The login log as a spreadsheet, written while it is read: some hundred lines at a time, each time in a transaction of its
 * own. At most {@value #MOST} lines, the latest; the last one says when there are more. Cells are texts, never formulas.
 */
final class LoginsSheet {
    /** Read at once. */
    static final int ROWS = 500;

    static final int MOST = 100_000;

    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of("at", "loginName", "result", "way", "system", "ip", "device");

    private final KeycloakSessionFactory sessions;
    private final String realmId;
    private final LoginQuery first;
    private final boolean chinese;
    private final Texts texts;

    LoginsSheet(KeycloakSessionFactory sessions, RealmModel realm, LoginQuery first, boolean chinese) {
        this.sessions = sessions;
        this.realmId = realm.getId();
        this.first = first;
        this.chinese = chinese;
        this.texts = new Texts(LoginsSheet.class, "logins", chinese);
    }

    /** Writes all of it. */
    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "user-center", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.get("sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.get("column." + COLUMNS.get(column)));
            }
            int row = 1;
            LoginQuery query = first;
            for (Lines lines = read(query); lines != null; lines = row > MOST ? null : read(query)) {
                for (LoginView view : lines.views()) {
                    write(sheet, row++, view);
                }
                sheet.flush();
                query = query.after(lines.last());
            }
            if (row > MOST && read(query) != null) {
                sheet.value(row, 0, texts.get("more"));
            }
            sheet.finish();
        }
    }

    private void write(Worksheet sheet, int row, LoginView view) {
        sheet.value(row, 0, TIME.format(Instant.parse(view.at()).atZone(ZONE)));
        sheet.value(row, 1, view.loginName());
        sheet.value(row, 2, texts.get(view.success() ? "success" : "failure"));
        sheet.value(row, 3, texts.getOr("way." + view.way(), view.way() == null ? "" : view.way()));
        sheet.value(row, 4, view.system() == null ? "" : view.system());
        sheet.value(row, 5, view.ip() == null ? "" : view.ip());
        sheet.value(row, 6, view.device() == null ? "" : view.device());
    }

    /** The next lines; null: there are no more. */
    private @Nullable Lines read(LoginQuery query) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm = job.realms().getRealm(realmId);
            job.getContext().setRealm(realm);
            List<LoggedLogin> rows =
                    job.getProvider(UserCenterStore.class).loginLog().page(realm, query);
            LoginViews views = new LoginViews(job, realm, chinese);
            return rows.isEmpty()
                    ? null
                    : new Lines(
                            rows.stream().map(views::view).toList(), LoginQuery.Position.of(rows.get(rows.size() - 1)));
        });
    }

    private record Lines(List<LoginView> views, LoginQuery.Position last) {}
}
