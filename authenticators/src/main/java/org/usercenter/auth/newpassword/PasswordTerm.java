package org.usercenter.auth.newpassword;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Until when a password that was sent is good (临时密码有效期). Kept as an attribute of the account that nobody edits, and
 * only about the very password that it was written for: any later one has no term.
 */
public final class PasswordTerm {
    /** {@code <epoch milliseconds of the password>:<epoch milliseconds of the end>}; in the realm's user profile. */
    static final String ATTRIBUTE = "uc-temporary-password";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private PasswordTerm() {}

    /** Sets the term of the password that the account has now. */
    public static void set(UserModel account, Duration life) {
        password(account)
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .ifPresent(since -> account.setSingleAttribute(
                        ATTRIBUTE, since + ":" + (Time.currentTimeMillis() + life.toMillis())));
    }

    /** Whether the account's present password was good for a while only, and is no longer. */
    static boolean hasEnded(UserModel account) {
        String term = account.getFirstAttribute(ATTRIBUTE);
        // The attribute first: most accounts have none, and are spared the look at the password.
        return term != null
                && password(account)
                        .map(password -> hasEnded(term, password.getCreatedDate(), Time.currentTimeMillis()))
                        .orElse(false);
    }

    /**
     * The rule.
     *
     * @param since when the present password was set, epoch milliseconds; null: nobody knows
     * @param now epoch milliseconds
     */
    static boolean hasEnded(String term, @Nullable Long since, long now) {
        Matcher form = FORM.matcher(term);
        return since != null
                && form.matches()
                && Long.parseLong(form.group(1)) == since
                && Long.parseLong(form.group(2)) <= now;
    }

    /** Takes a password whose term has ended from the account. */
    static void remove(UserModel account) {
        password(account)
                .ifPresent(password -> account.credentialManager().removeStoredCredentialById(password.getId()));
        account.removeAttribute(ATTRIBUTE);
    }

    private static Optional<CredentialModel> password(UserModel account) {
        return account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst();
    }
}
