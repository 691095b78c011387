package org.usercenter.ca.agent.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import javax.swing.SwingUtilities;

/** Asks in the agent's own window, which comes to the front. */
public final class SwingPinPrompt implements PinPrompt {
    private final Windows windows;

    /** Speaks this language. */
    public SwingPinPrompt(Texts texts) {
        this((request, answer) -> {
            PinWindow window = new PinWindow(texts, request, answer);
            try {
                window.open();
            } catch (RuntimeException | Error e) {
                window.close();
                throw e;
            }
            return window::close;
        });
    }

    SwingPinPrompt(Windows windows) {
        this.windows = windows;
    }

    /** Shows windows, on Swing's thread. */
    interface Windows {
        /** Shows one and returns what closes it. */
        Runnable show(PinRequest request, CompletableFuture<PinAnswer> answer);
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        CompletableFuture<PinAnswer> answer = new CompletableFuture<>();
        AtomicReference<Runnable> close = new AtomicReference<>();
        SwingUtilities.invokeLater(() -> {
            try {
                close.set(windows.show(request, answer));
            } catch (Throwable e) {
                // Also errors: a display that is gone is an AWTError, and nobody else would hear of it here.
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(request.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return afterTimeout(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PinAnswer.Refused(false);
        } catch (ExecutionException e) {
            throw new NoDisplayException(e.getCause());
        } finally {
            // Not waited for: Swing's thread takes this after the opening, so a window that comes late is closed too.
            SwingUtilities.invokeLater(() -> Optional.ofNullable(close.get()).ifPresent(Runnable::run));
        }
    }

    private static PinAnswer afterTimeout(CompletableFuture<PinAnswer> answer) {
        PinAnswer refused = new PinAnswer.Refused(true);
        // A PIN that was typed in the last moment still counts, or would be left in memory.
        return answer.complete(refused) ? refused : answer.join();
    }
}
