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

/**
 * Lines of a log, page by page or all of them.
 *
 * @param <V> a line
 */
final class LogList<V> {

    private final Call call;
    private final ShownLog<V> log;

    LogList(Call call, ShownLog<V> log) {
        this.call = call;
        this.log = log;
    }

    Answer page(@Nullable String max, @Nullable String cursor) {
        Paging paging = call.paging(max, cursor);
        List<ShownLog.Line<V>> lines =
                log.lines(call.session(), call.realm(), log.range(paging.after(), paging.rows(), now()));
        return Answer.of(paging.page(lines, line -> Period.written(line.position()), ShownLog.Line::view));
    }

    Answer sheet() {
        SheetForm<V> form = log.form();
        LogSheet<V> sheet = new LogSheet<>(
                new StoredLines<>(call.session().getKeycloakSessionFactory(), call.realm(), log),
                log.range(List.of(), LogSheet.ROWS, now()),
                form);
        StreamingOutput content = sheet::write;
        return Answer.ready(SpreadsheetAnswer.of(content, form.name() + ".xlsx"));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
