package org.usercenter.storage.imports;

import java.time.Instant;

import org.usercenter.storage.business.Deed;

/**
 * An import of internal accounts (批量导入).
 *
 * @param groupId of the enterprise
 * @param by whose work it is
 * @param provedAt when that user proved who he is
 * @param digest as {@link NewImport#digest}; empty when it is not known
 * @param total rows of the list
 * @param done rows that are done, or found wrong
 */
public record MemberImport(
        String id,
        String realmId,
        String groupId,
        Deed by,
        Instant provedAt,
        boolean dryRun,
        String digest,
        ImportState state,
        int total,
        int done,
        Instant begunAt) {}
