package org.usercenter.sandbox.oldsystem;

import org.jspecify.annotations.Nullable;

/**
 * A made-up user of the old system.
 *
 * @param password in plain, which only the sandbox knows
 * @param number as the old system keeps it
 * @param uscc of an enterprise, even where the old system keeps its organisation code only; null: a person
 * @param personName the person, or the enterprise's legal representative
 * @param inUse whether he could still log in there
 * @param role code of his role
 */
public record OldUser(
        long id,
        String loginName,
        String password,
        String salt,
        String hash,
        String number,
        @Nullable String uscc,
        String personName,
        @Nullable String corporationName,
        String mobile,
        String email,
        @Nullable String address,
        boolean inUse,
        String role) {}
