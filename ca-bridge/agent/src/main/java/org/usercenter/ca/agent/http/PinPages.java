package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.usercenter.ca.agent.driver.Deadlines;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.window.Pin;
import org.usercenter.ca.agent.window.PinAnswer;
import org.usercenter.ca.agent.window.PinRequest;
import org.usercenter.ca.agent.window.Texts;

import com.sun.net.httpserver.HttpExchange;

/** The agent's own pages that ask for a PIN where there is no display. */
final class PinPages implements AutoCloseable {
    /** Address of a page, before its id. */
    static final String PATH = "/v1/pin/";

    /** Reading all keys, with the start of a child. */
    private static final Duration QUESTION = Duration.ofSeconds(30);
    /** From the answer to the end: turn, start of a child, PIN on the key's own keypad, signature ({@link Deadlines}). */
    static final Duration SIGNATURE = Deadlines.DEFAULT
            .queue()
            .plus(Deadlines.DEFAULT.start())
            .plus(Deadlines.DEFAULT.keypad())
            .plus(Deadlines.DEFAULT.sign())
            .plusSeconds(2);

    private final SigningService signing;
    private final Sessions<PinPage> pages = new Sessions<>();
    private final Sessions<PinPage> handles = new Sessions<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "signature");
        thread.setDaemon(true);
        return thread;
    });

    PinPages(SigningService signing) {
        this.signing = signing;
    }

    /** Begins a signature whose PIN is asked for on a page, and waits until it can be shown or all is over. */
    PinPage begin(Ticket ticket, String keyId, boolean goesBack) {
        PinPage page = new PinPage(ticket, goesBack);
        pages.put(page.id(), page);
        handles.put(page.handle(), page);
        workers.execute(() -> page.end(Outcome.of(signing, ticket, keyId, page)));
        page.awaitQuestion(QUESTION);
        return page;
    }

    /** The page whose result a site may fetch. */
    Optional<PinPage> byHandle(String handle) {
        return handles.get(handle);
    }

    /** Whether there is such a page; its id cannot be guessed. */
    boolean isKnown(String id) {
        return pages.get(id).isPresent();
    }

    void forget(PinPage page) {
        pages.remove(page.id());
        handles.remove(page.handle());
    }

    /** Shows a page, for the first time only. */
    void show(HttpExchange exchange, String id, Texts texts) throws IOException {
        Optional<PinPage> page = pages.get(id).filter(PinPage::showOnce);
        if (page.isEmpty()) {
            Reply.page(exchange, 410, PageTexts.message(texts, texts.get("page.over")));
            return;
        }
        ask(exchange, page.get(), texts);
    }

    /** Asks on a page, or tells the result if there is one already. */
    void ask(HttpExchange exchange, PinPage page, Texts texts) throws IOException {
        Optional<PinRequest> question = page.question();
        if (question.isPresent()) {
            String form = PinForms.form(texts, page, question.get());
            Reply.page(exchange, 200, Page.of(texts, texts.get("title"), form));
        } else {
            tell(exchange, page, texts);
        }
    }

    /** Takes what a form of the page sends; the sender is known to be a page of the agent. */
    void take(HttpExchange exchange, String id, Form form, Texts texts) throws IOException {
        Optional<PinPage> found = pages.get(id);
        boolean fresh =
                found.isPresent() && found.get().takeFormToken(form.text("form").orElse(""));
        if (!fresh) {
            Reply.page(exchange, 410, PageTexts.message(texts, texts.get("page.over")));
            return;
        }
        PinPage page = found.get();
        switch (form.text("action").orElse("")) {
            case "confirm" -> {
                page.confirmLastTry();
                ask(exchange, page, texts);
            }
            case "sign" -> {
                sign(page, form);
                tell(exchange, page, texts);
            }
            default -> {
                answer(page, new PinAnswer.Refused(false));
                tell(exchange, page, texts);
            }
        }
    }

    private static void sign(PinPage page, Form form) {
        boolean keypad =
                page.question().map(request -> request.key().ownKeypad()).orElse(false);
        if (keypad) {
            answer(page, new PinAnswer.OnKeypad(page.isLastTryConfirmed()));
            return;
        }
        Pin pin = Pin.ofAscii(form.take("pin"));
        if (!answer(page, new PinAnswer.Typed(pin, page.isLastTryConfirmed()))) {
            pin.close();
        }
    }

    private static boolean answer(PinPage page, PinAnswer answer) {
        return page.answer(answer);
    }

    private void tell(HttpExchange exchange, PinPage page, Texts texts) throws IOException {
        Optional<Outcome> outcome = page.awaitOutcome(SIGNATURE);
        if (outcome.isEmpty()) {
            Reply.page(exchange, 503, PageTexts.message(texts, texts.get("failure.BUSY")));
            return;
        }
        if (page.goesBack()) {
            forget(page);
            Reply.page(exchange, 200, PageTexts.back(texts, page.ticket(), outcome.get()));
        } else {
            Reply.page(exchange, 200, PageTexts.message(texts, outcome.get().text(texts)));
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
