package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/** What the realm says about login names, email addresses and passwords. */
interface AccountRules {

    /** What the realm's user profile has against a new account; empty: nothing. */
    List<FormMessage> check(String loginName, @Nullable String email);

    /** What the realm's password policy has against a password; empty: nothing. */
    Optional<FormMessage> checkPassword(@Nullable String loginName, String password);

    /** JSON of the hashed password. */
    String encode(String password);
}
