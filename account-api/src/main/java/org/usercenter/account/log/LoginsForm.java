package org.usercenter.account.log;

import java.util.List;

/** The login log in a spreadsheet. */
final class LoginsForm extends SheetForm<LoginView> {
    private static final List<String> COLUMNS =
            List.of("at", "loginName", "result", "reason", "way", "system", "ip", "region", "device");

    LoginsForm(boolean chinese) {
        super("logins", "logins", chinese, COLUMNS);
    }

    @Override
    void write(LoginView view, Cells cells) {
        cells.moment(0, view.at());
        cells.text(1, view.loginName());
        cells.text(2, texts().get(view.success() ? "success" : "failure"));
        cells.text(3, view.success() ? null : texts().getOr("reason." + view.reason(), texts().get("reason.other")));
        cells.text(4, view.way() == null ? null : texts().getOr("way." + view.way(), view.way()));
        cells.text(5, view.system());
        cells.text(6, view.ip());
        cells.text(7, view.region());
        cells.text(8, view.device());
    }
}
