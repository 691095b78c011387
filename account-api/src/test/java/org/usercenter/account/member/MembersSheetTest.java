package org.usercenter.account.member;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.account.spreadsheet.Spreadsheet;
import org.usercenter.account.spreadsheet.SpreadsheetException;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberCursor;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A7")
final class MembersSheetTest {
    private static final int PAGES = 100;
    private static final int ROWS = 100;
    private static final Instant JOINED = Instant.parse("2026-11-29T04:05:06Z");

    private final Random random = new Random(1);

    @Test
    void everyMemberOfEveryPageIsARowAndNothingIsAFormulaOrAWholeMobile() throws IOException, SpreadsheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MembersSheet(after -> page(after, 3, "=1+1"), true).write(out);

        List<Spreadsheet.Row> rows = Spreadsheet.read(out.toByteArray(), 1000);

        assertThat(rows).hasSize(1 + 3 * ROWS);
        assertThat(rows.get(1).cell(1)).isEqualTo("=1+1");
        assertThat(rows.get(1).cell(3)).contains("*").doesNotContain("13800138000");
        assertThat(rows.get(1).cell(4)).isEqualTo("工程部; 投标部");
        assertThat(rows.get(1).cell(7)).isEqualTo("2026-11-29 12:05");
    }

    @Test
    void whatWasReadHasLeftTheMemoryBeforeTheLastPageIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> written = new ArrayList<>();

        new MembersSheet(
                        after -> {
                            written.add(out.size());
                            return page(after, PAGES, "张三");
                        },
                        true)
                .write(out);

        assertThat(written).hasSize(PAGES).isSorted();
        assertThat(written.get(PAGES / 2)).isGreaterThan(out.size() / 4);
        assertThat(written.get(PAGES - 1)).isGreaterThan(out.size() * 3 / 4);
    }

    /** The cursor counts the pages. */
    private MemberPage page(@Nullable MemberCursor after, int pages, String name) {
        int number = after == null ? 1 : Integer.parseInt(after.value()) + 1;
        List<Member> members =
                IntStream.range(0, ROWS).mapToObj(i -> member(name)).toList();
        return new MemberPage(members, number == pages ? null : new MemberCursor(String.valueOf(number), ""), null);
    }

    private Member member(String name) {
        return new Member(
                "id",
                MemberRole.INTERNAL,
                name,
                Long.toString(random.nextLong(1L << 60), 36),
                "+8613800138000",
                List.of(new Member.Place("a", "工程部"), new Member.Place("b", "投标部")),
                false,
                MemberState.ACTIVE,
                JOINED,
                null,
                0);
    }
}
