package org.usercenter.ca.agent.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.swing.SwingUtilities;

/** Asks in the agent's own window, which comes to the front. */
public final class SwingPinPrompt implements PinPrompt {
    private final Texts texts;

    /** Speaks this language. */
    public SwingPinPrompt(Texts texts) {
        this.texts = texts;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        CompletableFuture<PinAnswer> answer = new CompletableFuture<>();
        CompletableFuture<PinWindow> shown = new CompletableFuture<>();
        SwingUtilities.invokeLater(() -> {
            PinWindow window = new PinWindow(texts, request, answer);
            shown.complete(window);
            window.open();
        });
        try {
            return answer.get(request.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return afterTimeout(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PinAnswer.Refused(false);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            shown.thenAccept(window -> SwingUtilities.invokeLater(window::close))
                    .join();
        }
    }

    private static PinAnswer afterTimeout(CompletableFuture<PinAnswer> answer) {
        PinAnswer refused = new PinAnswer.Refused(true);
        // A PIN that was typed in the last moment still counts, or would be left in memory.
        return answer.complete(refused) ? refused : answer.join();
    }
}
