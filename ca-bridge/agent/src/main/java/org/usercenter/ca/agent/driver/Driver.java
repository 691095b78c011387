package org.usercenter.ca.agent.driver;

import java.security.Provider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

/**
 * One vendor's library as the agent sees it. Calls are made one after the other, also with other libraries for the same
 * devices; the child is started when it is first
 * needed, and anew after it was killed, crashed, or kept a login.
 */
public final class Driver implements AutoCloseable {
    private final DriverProfile profile;
    private final Deadlines deadlines;
    private final Provider provider;
    private final ReentrantLock turn;
    private volatile @Nullable ChildProcess child;

    /** @param turn held during a call, PIN and signature together; libraries for the same devices share it */
    Driver(DriverProfile profile, Deadlines deadlines, Provider provider, ReentrantLock turn) {
        this.profile = profile;
        this.deadlines = deadlines;
        this.provider = provider;
        this.turn = turn;
    }

    /** How it is used. */
    public DriverProfile profile() {
        return profile;
    }

    /** @throws TokenException with {@code BUSY} when another call takes too long, and as the library fails */
    List<TokenKey> keys() throws TokenException {
        return inTurn(running -> {
            running.send(JsonObject.builder().put("call", "keys"));
            JsonObject answer = answer(running, deadlines.list());
            return Wire.keys(answer, provider);
        });
    }

    /**
     * Signs.
     *
     * @param pin null when it is typed on the key; the caller overwrites it
     * @throws TokenException when there is no signature
     */
    public byte[] sign(SignOrder order, byte @Nullable [] pin) throws TokenException {
        return inTurn(running -> {
            running.send(Wire.order(order, pin != null));
            if (pin != null) {
                running.sendSecret(pin);
            }
            JsonObject accepted = answer(running, pin == null ? deadlines.keypad() : deadlines.pin());
            if (!accepted.flag("pinAccepted")) {
                throw new InvalidJsonException("A signature before the PIN");
            }
            JsonObject signed = answer(running, deadlines.sign());
            if (signed.flag("ends")) {
                discard(running);
            }
            return Wire.signature(signed);
        });
    }

    /** Whether a call is under way. */
    boolean isInUse() {
        return turn.isLocked();
    }

    private JsonObject answer(ChildProcess running, Duration deadline) throws TokenException, InvalidJsonException {
        JsonObject answer = running.await(deadline);
        if (answer.has("failure")) {
            if (answer.flag("ends")) {
                discard(running);
            }
            throw Wire.failure(answer);
        }
        return answer;
    }

    private interface Call<T> {
        T on(ChildProcess running) throws TokenException, InvalidJsonException, UnusableCertificateException;
    }

    private <T> T inTurn(Call<T> call) throws TokenException {
        if (!takeTurn()) {
            throw new TokenException(Failure.BUSY, "Another call has the library");
        }
        try {
            ChildProcess running = running();
            try {
                return call.on(running);
            } catch (InvalidJsonException | UnusableCertificateException e) {
                discard(running);
                throw new TokenException(Failure.DRIVER_FAILED, "The child answers nonsense");
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryLock(deadlines.queue().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ChildProcess running() throws TokenException {
        ChildProcess running = child;
        if (running == null || !running.isAlive()) {
            running = ChildProcess.start(profile, deadlines.start());
            child = running;
        }
        return running;
    }

    private void discard(ChildProcess running) {
        running.kill();
        child = null;
    }

    @Override
    public void close() {
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
    }
}
