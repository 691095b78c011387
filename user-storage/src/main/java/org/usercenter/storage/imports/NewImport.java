package org.usercenter.storage.imports;

import java.time.Instant;
import java.util.List;

import org.usercenter.storage.business.Deed;

/**
 * A list that is to be gone through.
 *
 * @param groupId of the enterprise
 * @param by whose work it is, with the user id
 * @param provedAt when that user proved who he is
 * @param dryRun whether it is only looked at
 * @param digest SHA-256 of the file, in hexadecimal digits
 * @param rows at most {@link MemberImports#MAX_ROWS}, in the order of the list
 */
public record NewImport(String groupId, Deed by, Instant provedAt, boolean dryRun, String digest, List<NewRow> rows) {

    public NewImport {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > MemberImports.MAX_ROWS) {
            throw new IllegalArgumentException("An import has 1 to " + MemberImports.MAX_ROWS + " rows");
        }
        if (by.actorId() == null) {
            throw new IllegalArgumentException("An import is somebody's work");
        }
    }

    /**
     * A row.
     *
     * @param number where it stands in the list
     * @param content what is kept encrypted until the row is done; empty when it is wrong already
     * @param errors what is known to be wrong with it, as {@link ImportRow#errors}
     */
    public record NewRow(int number, String content, String errors) {

        public NewRow {
            if (number < 1 || content.isEmpty() == errors.isEmpty()) {
                throw new IllegalArgumentException("A row has a number, and either a content or errors");
            }
        }

        /** Without anything personal. */
        @Override
        public String toString() {
            return "NewRow[" + number + ", " + errors + "]";
        }
    }
}
