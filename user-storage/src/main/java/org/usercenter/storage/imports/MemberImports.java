package org.usercenter.storage.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;

/**
 * Imports of internal accounts ({@code UC_MEMBER_IMPORT}). Their rows are kept encrypted until each is done; an import is
 * forgotten after {@link #KEPT}, done or not. A row is done in the transaction that says so, and so never twice, however often a
 * server is killed meanwhile or how many work on it.
 */
public interface MemberImports {

    /** Rows of one: each new account causes an SMS, and an enterprise has so many of them a day. */
    int MAX_ROWS = 500;

    /** How long one is known. */
    Duration KEPT = Duration.ofDays(1);

    /** After so long without a sign of life, another server goes on with it. */
    Duration LEASE = Duration.ofMinutes(1);

    /**
     * Writes one down.
     *
     * @return its id
     */
    String begin(RealmModel realm, NewImport wanted);

    /** Whether one of the enterprise is not finished; to be asked with the enterprise locked. */
    boolean isRunning(RealmModel realm, String groupId);

    /** One of the enterprise's. */
    Optional<MemberImport> find(RealmModel realm, String groupId, String id);

    /** Rows with errors, in the order of the list: {@link #MAX_ROWS} at most. */
    List<ImportRow> wrong(MemberImport of);

    /** How many of its rows are done and were not wrong. */
    int right(Claim claim);

    /** Takes one over that nobody works on, of any realm, the oldest first. Empty when there is none. */
    Optional<Claim> claim();

    /** The next row that is to be done; empty when there is none any more. */
    Optional<ImportRow> next(Claim claim);

    /**
     * Says that a row is done, in the transaction in which it is, and forgets its content.
     *
     * @param errors what is wrong with it; empty: nothing
     * @return false when it is done already, or the claim is no longer good: the transaction must not be committed
     */
    boolean settle(Claim claim, ImportRow row, String errors);

    /** Ends it, and forgets the contents of rows that are not done; unless the claim is no longer good. */
    void finish(Claim claim, ImportState state);

    /**
     * The right to work on one.
     *
     * @param lease names the right
     */
    record Claim(MemberImport of, String lease) {}
}
