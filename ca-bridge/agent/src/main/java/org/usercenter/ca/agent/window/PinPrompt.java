package org.usercenter.ca.agent.window;

/** Asks the person at the PC for consent and PIN. */
public interface PinPrompt {
    /**
     * Asks and waits, at most {@link PinRequest#time}. The last try is asked for twice.
     *
     * @throws NoDisplayException when the question cannot be shown
     */
    PinAnswer ask(PinRequest request);
}
