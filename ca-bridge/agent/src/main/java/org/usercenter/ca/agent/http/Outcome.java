package org.usercenter.ca.agent.http;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.session.MadeSignature;
import org.usercenter.ca.agent.session.SignFailedException;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.ticket.TicketRefusedException;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.window.NoDisplayException;
import org.usercenter.ca.agent.window.PinPrompt;
import org.usercenter.ca.agent.window.Texts;

/**
 * How a request for a signature ended, as status and fields of the answer.
 *
 * @param fields what JSON and the form of the way back both hold
 */
record Outcome(int status, Map<String, Object> fields) {

    /** Asks for a signature in a window and tells how it ended; empty when the window cannot be shown. */
    static Optional<Outcome> inWindow(SigningService signing, Ticket ticket, String keyId, PinPrompt window) {
        try {
            return Optional.of(of(signing, ticket, keyId, window));
        } catch (NoDisplayException e) {
            return Optional.empty();
        }
    }

    /** Asks for a signature and tells how it ended. */
    static Outcome of(SigningService signing, Ticket ticket, String keyId, PinPrompt prompt) {
        try {
            return of(signing.sign(ticket, keyId, prompt));
        } catch (TicketRefusedException e) {
            return of(e);
        } catch (SignFailedException e) {
            return of(e);
        } catch (NoDisplayException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(Failure.DRIVER_FAILED);
        }
    }

    private static Outcome of(MadeSignature made) {
        Base64.Encoder base64 = Base64.getEncoder();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("certificate", base64.encodeToString(made.certificate().der()));
        fields.put("signature", base64.encodeToString(made.bytes()));
        fields.put("format", made.certificate().kind().format());
        fields.put("algorithm", made.certificate().kind().algorithm());
        return new Outcome(200, fields);
    }

    static Outcome of(TicketRefusedException refused) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", "TICKET_INVALID");
        fields.put("reason", refused.reason().name());
        return new Outcome(401, fields);
    }

    /** The ticket wants a newer agent. */
    static Outcome tooOld(int protocol) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", "AGENT_TOO_OLD");
        fields.put("protocol", protocol);
        return new Outcome(409, fields);
    }

    static Outcome failed(Failure failure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", failure.name());
        return new Outcome(409, fields);
    }

    private static Outcome of(SignFailedException failed) {
        TokenException why = failed.why();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", why.failure().name());
        why.tries().left().ifPresent(left -> fields.put("left", left));
        why.tries().atMost().ifPresent(atMost -> fields.put("atMost", atMost));
        if (why.tries().low()) {
            fields.put("low", true);
        }
        failed.hotline().ifPresent(hotline -> fields.put("hotline", hotline));
        return new Outcome(409, fields);
    }

    boolean isSigned() {
        return status == 200;
    }

    /** Its code; empty when signed. */
    Optional<String> code() {
        Object code = fields.get("code");
        return code == null ? Optional.empty() : Optional.of(code.toString());
    }

    /** For the person. */
    String text(Texts texts) {
        if (isSigned()) {
            return texts.get("page.done");
        }
        String code = code().orElse(Failure.DRIVER_FAILED.name());
        Object left = fields.get("left");
        if (code.equals(Failure.PIN_WRONG.name()) && left != null) {
            return texts.get("failure.PIN_WRONG.left", left);
        }
        return code.equals("AGENT_TOO_OLD") ? texts.get("page.old") : texts.get("failure." + code);
    }

    JsonObject.Builder json() {
        JsonObject.Builder json = JsonObject.builder();
        fields.forEach(json::put);
        return json;
    }
}
