package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Paging;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginQuery;

/** Lines of the login log, page by page or all of them. */
final class LoginList {

    private final Call call;
    private final LoginQuery.Of of;

    LoginList(Call call, LoginQuery.Of of) {
        this.call = call;
        this.of = of;
    }

    Answer page(LoginParameters parameters, @Nullable String max, @Nullable String cursor) {
        Paging paging = call.paging(max, cursor);
        List<LoggedLogin> rows =
                call.store().loginLog().page(call.realm(), parameters.query(of, paging.after(), paging.rows(), now()));
        LoginViews views = new LoginViews(call.session(), call.realm(), call.inChinese());
        return Answer.of(
                paging.page(rows, row -> List.of(row.entry().at().toString(), String.valueOf(row.id())), views::view));
    }

    Answer sheet(LoginParameters parameters) {
        LoginsSheet sheet = new LoginsSheet(
                new StoredLines(call.session().getKeycloakSessionFactory(), call.realm(), call.inChinese()),
                parameters.query(of, List.of(), LoginsSheet.ROWS, now()),
                call.inChinese());
        StreamingOutput content = sheet::write;
        return Answer.ready(SpreadsheetAnswer.of(content, "logins.xlsx"));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
