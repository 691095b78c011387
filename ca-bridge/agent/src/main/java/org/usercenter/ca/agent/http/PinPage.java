package org.usercenter.ca.agent.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.window.PinAnswer;
import org.usercenter.ca.agent.window.PinPrompt;
import org.usercenter.ca.agent.window.PinRequest;

/**
 * One question for a PIN that is asked on a page of the agent, because this PC has no display for a window. It is shown
 * once: every form on it carries a token that holds for one answer.
 */
final class PinPage implements PinPrompt {
    private final String id = Page.nonce();
    private final String handle = Page.nonce();
    private final Ticket ticket;
    private final boolean goesBack;
    private final CompletableFuture<PinRequest> asked = new CompletableFuture<>();
    private final CompletableFuture<PinAnswer> answered = new CompletableFuture<>();
    private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
    private String formToken = "";
    private boolean shown;
    private boolean lastTryConfirmed;

    /** @param goesBack whether the browser is then sent to the ticket's return address */
    PinPage(Ticket ticket, boolean goesBack) {
        this.ticket = ticket;
        this.goesBack = goesBack;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        asked.complete(request);
        try {
            return answered.get(request.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answered.complete(new PinAnswer.Refused(true));
            return new PinAnswer.Refused(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PinAnswer.Refused(false);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the page in its address. */
    String id() {
        return id;
    }

    /** Lets the site that asked fetch the result; not in the address. */
    String handle() {
        return handle;
    }

    Ticket ticket() {
        return ticket;
    }

    boolean goesBack() {
        return goesBack;
    }

    /** Waits until the person can be asked, or it is over before that. */
    void awaitQuestion(Duration atMost) {
        await(CompletableFuture.anyOf(asked, ended), atMost);
    }

    /** The question while it is open. */
    Optional<PinRequest> question() {
        return answered.isDone() || ended.isDone() ? Optional.empty() : Optional.ofNullable(asked.getNow(null));
    }

    Optional<Outcome> awaitOutcome(Duration atMost) {
        await(ended, atMost);
        return Optional.ofNullable(ended.getNow(null));
    }

    private static void await(CompletableFuture<?> future, Duration atMost) {
        try {
            future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The caller looks at the state.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end(Outcome outcome) {
        ended.complete(outcome);
    }

    /** Whether this is the first time that the page is asked for. */
    synchronized boolean showOnce() {
        boolean first = !shown;
        shown = true;
        return first;
    }

    /** A new token for the form that is about to be shown; older ones are worth nothing. */
    synchronized String newFormToken() {
        formToken = Page.nonce();
        return formToken;
    }

    /** Uses the token up. */
    synchronized boolean takeFormToken(String given) {
        boolean right = !formToken.isEmpty()
                && MessageDigest.isEqual(
                        formToken.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
        formToken = "";
        return right;
    }

    synchronized void confirmLastTry() {
        lastTryConfirmed = true;
    }

    synchronized boolean isLastTryConfirmed() {
        return lastTryConfirmed;
    }

    /** Hands the answer over; false when the question is over. */
    boolean answer(PinAnswer answer) {
        return answered.complete(answer);
    }
}
