package org.usercenter.storage.member;

import org.keycloak.models.UserModel;

/**
 * An internal account that its enterprise has disabled (停用的内部账户), which the enterprise may enable again. What others have
 * disabled has no such note, and stays as it is. Kept as an attribute of the account that nobody edits.
 */
public final class DisabledAccount {

    /** In the realm's user profile. */
    public static final String ATTRIBUTE = "uc-disabled-by-enterprise";

    private DisabledAccount() {}

    /**
     * Disables it, for the enterprise.
     *
     * @return false when it was disabled before, by whomever; nothing has changed then
     */
    public static boolean disable(UserModel account) {
        if (!account.isEnabled()) {
            return false;
        }
        account.setEnabled(false);
        account.setSingleAttribute(ATTRIBUTE, "true");
        return true;
    }

    /** Whether the enterprise has disabled it. */
    public static boolean isEnterprises(UserModel account) {
        return !account.isEnabled() && Boolean.parseBoolean(account.getFirstAttribute(ATTRIBUTE));
    }

    /** Enables it, whoever disabled it. */
    public static void enable(UserModel account) {
        account.removeAttribute(ATTRIBUTE);
        account.setEnabled(true);
    }
}
