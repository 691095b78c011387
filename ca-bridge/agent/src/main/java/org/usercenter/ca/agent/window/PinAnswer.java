package org.usercenter.ca.agent.window;

/** What a person did. */
public sealed interface PinAnswer {
    /**
     * Typed a PIN and agreed.
     *
     * @param lastTryConfirmed whether the person agreed, asked apart, to spend the last try
     */
    record Typed(Pin pin, boolean lastTryConfirmed) implements PinAnswer {}

    /**
     * Agreed; the PIN is typed on the key.
     *
     * @param lastTryConfirmed whether the person agreed, asked apart, to spend the last try
     */
    record OnKeypad(boolean lastTryConfirmed) implements PinAnswer {}

    /** Refused, or did nothing in time. */
    record Refused(boolean timedOut) implements PinAnswer {}
}
