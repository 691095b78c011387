package org.usercenter.storage.takeover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account that another holder took over (接管), or that is closed with its enterprise (单位注销), as long as something of it is to be done.
 *
 * @param formerMembers id of the group that keeps those whom the former holder let act; null: there is none
 * @param way how the new holder proved the number
 * @param ip from where, for the journal; null: not known
 * @param address under which the server was called, by which business systems are told; null: not known
 * @param at the moment
 * @param closing whether the account and its enterprise are closed, and nobody has it from now on
 * @param runs how often it was claimed; tells an old claim from a newer one
 */
public record TakenOver(
        String realmId,
        String userId,
        @Nullable String formerMembers,
        String way,
        @Nullable String ip,
        @Nullable String address,
        Instant at,
        boolean closing,
        int runs) {

    /** Without addresses. */
    @Override
    public String toString() {
        return "TakenOver[" + userId + ", runs=" + runs + "]";
    }
}
