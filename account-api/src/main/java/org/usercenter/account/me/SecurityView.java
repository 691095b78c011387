package org.usercenter.account.me;

import org.jspecify.annotations.Nullable;

/**
 * How the account is secured (安全中心).
 *
 * @param certificates how many are bound
 */
public record SecurityView(
        Mobile mobile,
        Email email,
        Broker wechat,
        Broker guangdong,
        Password password,
        int certificates,
        Actions actions) {

    /**
     * A mobile.
     *
     * @param masked null: none is bound
     */
    public record Mobile(@Nullable String masked) {}

    /**
     * An email address.
     *
     * @param masked null: none is bound
     */
    public record Email(@Nullable String masked, boolean verified) {}

    /**
     * An account at another platform.
     *
     * @param label what it is called there, masked; null: nothing is known
     * @param offered whether the realm has that platform
     */
    public record Broker(boolean bound, @Nullable String label, boolean offered) {}

    /**
     * The password.
     *
     * @param changedAt ISO 8601; null: there is none, or it is not known
     */
    public record Password(boolean set, @Nullable String changedAt) {}

    /** Values of {@code kc_action} that change it. */
    public record Actions(
            String mobile,
            String email,
            String password,
            String certificate,
            String realName,
            String business,
            BrokerActions wechat,
            BrokerActions guangdong) {}

    /** Values of {@code kc_action} for another platform. */
    public record BrokerActions(String bind, String unbind) {}
}
