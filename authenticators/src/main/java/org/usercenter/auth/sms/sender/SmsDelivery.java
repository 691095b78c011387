package org.usercenter.auth.sms.sender;

import org.keycloak.provider.Provider;

/** Sends short messages through the configured providers, the next one when one fails. */
public interface SmsDelivery extends Provider {

    /**
     * Sends the message by the first provider that takes it. Blocks for at most about 8 seconds a provider; call it
     * outside a database transaction.
     *
     * @return never {@code null}; failures are outcomes, not exceptions
     */
    SmsOutcome send(SmsMessage message);

    /**
     * Whether a provider answers at present, found out by asking them without sending anything. Blocks like
     * {@link #send}.
     */
    boolean alive();

    /** Whether at least one provider is set up and not known to be down. Costs nothing. */
    boolean available();

    @Override
    default void close() {}
}
