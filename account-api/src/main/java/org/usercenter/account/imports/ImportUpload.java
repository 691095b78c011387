package org.usercenter.account.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.NewImport.NewRow;

/**
 * A file that was sent, and what is to be done with it.
 *
 * @param digest SHA-256 of the file, in hexadecimal digits
 */
record ImportUpload(boolean dryRun, String digest, List<NewRow> rows) {

    /**
     * Reads it.
     *
     * @param dryRun {@code true} or {@code false}; what makes accounts is nothing that is taken for granted
     * @param content the file
     * @param maxBytes of the file
     * @throws Refusal when it is too large, or cannot be read
     */
    static ImportUpload of(@Nullable String dryRun, byte[] content, int maxBytes) {
        if (!"true".equals(dryRun) && !"false".equals(dryRun)) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        if (content.length > maxBytes) {
            throw Refusal.of(ProblemCode.TOO_LARGE);
        }
        return new ImportUpload("true".equals(dryRun), digest(content), ImportSheet.read(content));
    }

    /**
     * Without asking again for rows that are known to be wrong.
     *
     * @param check that was done
     * @param wrong its rows with errors
     * @throws Refusal when it is no finished check of this file, or this is one itself
     */
    ImportUpload after(MemberImport check, List<ImportRow> wrong) {
        if (dryRun
                || !check.dryRun()
                || check.state() != ImportState.DONE
                || !check.digest().equals(digest)) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        Map<Integer, String> errors = wrong.stream().collect(Collectors.toMap(ImportRow::number, ImportRow::errors));
        return new ImportUpload(
                false,
                digest,
                rows.stream()
                        .map(row -> {
                            String known = errors.get(row.number());
                            return known == null ? row : new NewRow(row.number(), "", known);
                        })
                        .toList());
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
