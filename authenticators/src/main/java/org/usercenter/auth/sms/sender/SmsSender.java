package org.usercenter.auth.sms.sender;

import org.keycloak.provider.Provider;

/** One provider of short messages. */
public interface SmsSender extends Provider {

    /**
     * Tries once, never again: a provider that timed out may have sent the message all the same. Blocks for at most
     * about 8 seconds; call it outside a database transaction.
     */
    SmsOutcome send(SmsMessage message);

    /**
     * Asks the provider to send to nobody, which costs nothing and reaches nobody. Blocks like {@link #send}.
     *
     * @return whether it took our keys and refused only for the missing number
     */
    boolean alive();

    /** Whether it is set up and not known to be down. Costs nothing. */
    boolean available();

    @Override
    default void close() {}
}
