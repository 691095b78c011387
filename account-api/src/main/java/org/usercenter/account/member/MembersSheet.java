package org.usercenter.account.member;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.account.text.Texts;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberCursor;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;

/**
 * All members of an enterprise as a spreadsheet, written while it is read: a hundred at a time, each in a transaction of its
 * own, so that neither memory nor a connection is held for long. Mobiles are masked. Cells are texts, never formulas.
 */
final class MembersSheet {

    private static final int ROWS = 100;
    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS =
            List.of("loginName", "name", "kind", "mobile", "departments", "administrator", "state", "joinedAt");

    /** Where the members are read. */
    @FunctionalInterface
    interface Source {

        /** The page that begins there; null: the first one. */
        MemberPage page(@Nullable MemberCursor after);
    }

    private final Source source;
    private final Texts texts;

    MembersSheet(Source source, boolean chinese) {
        this.source = source;
        this.texts = new Texts(MembersSheet.class, "members", chinese);
    }

    /** Of an enterprise, each page in a transaction of its own. */
    static MembersSheet of(KeycloakSessionFactory sessions, RealmModel realm, String groupId, boolean chinese) {
        String realmId = realm.getId();
        return new MembersSheet(after -> page(sessions, realmId, groupId, after), chinese);
    }

    /** Writes all of it. */
    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "user-center", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.get("sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, texts.get("column." + COLUMNS.get(column)));
            }
            int row = 1;
            MemberPage page = source.page(null);
            while (true) {
                for (Member member : page.items()) {
                    write(sheet, row++, member);
                }
                sheet.flush();
                if (page.next() == null) {
                    break;
                }
                page = source.page(page.next());
            }
            sheet.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Worksheet sheet, int row, Member member) {
        MemberView view = MemberView.listed(member);
        sheet.inlineString(row, 0, view.loginName());
        sheet.inlineString(row, 1, view.name());
        sheet.inlineString(row, 2, texts.get("kind." + view.kind()));
        sheet.inlineString(row, 3, view.mobile() == null ? "" : view.mobile());
        sheet.inlineString(
                row, 4, member.departments().stream().map(Member.Place::name).collect(Collectors.joining("; ")));
        sheet.inlineString(row, 5, texts.get(view.memberAdministrator() ? "yes" : "no"));
        sheet.inlineString(row, 6, texts.get("state." + view.state()));
        sheet.inlineString(row, 7, TIME.format(member.joinedAt().atZone(ZONE)));
    }

    private static MemberPage page(
            KeycloakSessionFactory sessions, String realmId, String groupId, @Nullable MemberCursor after) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm = job.realms().getRealm(realmId);
            job.getContext().setRealm(realm);
            return job.getProvider(UserCenterStore.class)
                    .members()
                    .page(realm, groupId, MemberQuery.first(ROWS).after(after).uncounted());
        });
    }
}
