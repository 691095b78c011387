package org.usercenter.ca.agent.driver;

import java.security.Provider;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

/** Opens one driver to tests of other packages. */
public final class DriverAccess implements AutoCloseable {
    /** Never reached unless something hangs. */
    public static final Deadlines PATIENT = new Deadlines(
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));

    private final Driver driver;

    /** With deadlines that a busy test machine keeps. */
    public DriverAccess(DriverProfile profile, Provider provider) {
        this.driver = new Driver(profile, PATIENT, provider, new ReentrantLock(true));
    }

    /** With another maximum of tries, and another word on whether the library keeps their flags. */
    public DriverAccess(DriverProfile of, OptionalInt maxTries, boolean tryFlags, Provider provider) {
        this(
                new DriverProfile(
                        of.id(),
                        of.name(),
                        of.hotline(),
                        of.kind(),
                        of.library(),
                        of.runtime(),
                        of.ulongBytes(),
                        of.blobForm(),
                        of.rsaInput(),
                        maxTries,
                        tryFlags,
                        of.device()),
                provider);
    }

    /** Its keys. */
    public List<TokenKey> keys() throws TokenException {
        return driver.keys();
    }

    /** A signature. */
    public byte[] sign(SignOrder order, byte[] pin) throws TokenException {
        return driver.sign(order, pin);
    }

    @Override
    public void close() {
        driver.close();
    }
}
