package org.usercenter.sandbox.drawer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.ca.IssuedCertificate;
import org.usercenter.sandbox.web.Json;

/**
 * The three keys, their libraries and the agent's list of drivers, in one folder. Made at the first use; what is there
 * from an earlier run stays as it was left.
 */
public final class Drawer {
    private static final String SERIAL = "serial";

    private final Path folder;
    private final Authorities authorities;
    private final Json json;
    private final DeviceLibraries libraries;
    private final Map<DemoKey, DeviceState> states = new EnumMap<>(DemoKey.class);
    private boolean prepared;

    public Drawer(Path folder, Authorities authorities, Json json) {
        this.folder = folder;
        this.authorities = authorities;
        this.json = json;
        this.libraries = new DeviceLibraries(folder);
    }

    /**
     * Builds the libraries, fills empty keys, writes {@code drivers.json}.
     *
     * @throws UnavailableException when a tool is missing; a later call tries again
     */
    public synchronized void prepare() throws UnavailableException {
        if (prepared) {
            return;
        }
        for (DemoKey key : DemoKey.values()) {
            Path place = key.isSm2() ? folder.resolve("skf").resolve(key.device()) : folder.resolve("ukey");
            states.put(key, new DeviceState(place));
        }
        libraries.build();
        for (DemoKey key : DemoKey.values()) {
            if (current(key).isEmpty()) {
                fill(key);
            }
        }
        try {
            Files.writeString(folder.resolve("drivers.json"), new DriversFile(libraries).content(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        prepared = true;
    }

    private DeviceState state(DemoKey key) {
        return Objects.requireNonNull(states.get(key));
    }

    private CertificateAuthority authority(DemoKey key) {
        return key.isSm2() ? authorities.sm2() : authorities.rsa();
    }

    private Optional<IssuedCertificate> current(DemoKey key) {
        return authority(key).find(state(key).read(SERIAL));
    }

    private IssuedCertificate certificate(DemoKey key) {
        return current(key).orElseThrow(() -> new IllegalStateException("The register does not know the key"));
    }

    private void fill(DemoKey key) throws UnavailableException {
        load(key, authority(key).issue(key.order()));
    }

    private void load(DemoKey key, IssuedCertificate signing) throws UnavailableException {
        DeviceState state = state(key);
        if (key.isSm2()) {
            IssuedCertificate encryption = authority(key).issue(key.order().with(Fault.ENCRYPTION_ONLY));
            state.write("pin", DemoKey.PIN);
            state.write("sm2.pem", signing.key());
            state.write("sm2.der", der(signing));
            state.write("sm2-enc.der", der(encryption));
        } else {
            new SoftHsm(state, key.device()).load(signing);
        }
        state.write(SERIAL, signing.serial());
    }

    private static byte[] der(IssuedCertificate certificate) {
        try {
            return certificate.holder().getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a key is now. */
    synchronized KeyView view(DemoKey key) throws UnavailableException {
        prepare();
        DeviceState state = state(key);
        return new KeyView(key, authority(key).id(), state.isPlugged(), state.tries(), certificate(key));
    }

    synchronized void plug(DemoKey key, boolean in) throws UnavailableException {
        prepare();
        state(key).plug(in);
    }

    /** Sets the PIN tries left; 0 locks. */
    synchronized void setTries(DemoKey key, int tries) throws UnavailableException {
        prepare();
        state(key).setTries(tries);
    }

    /**
     * Puts a certificate of the same holder with a new serial for the same key into it; the fault decides whether it is
     * a good one.
     */
    synchronized void replace(DemoKey key, Fault fault) throws UnavailableException {
        prepare();
        issue(key, certificate(key).order().with(fault));
    }

    /**
     * Puts a certificate of the same holder for a new key into it, as most authorities renew.
     *
     * @throws IllegalArgumentException for a key whose token keeps the key that it has
     */
    synchronized void rekey(DemoKey key) throws UnavailableException {
        prepare();
        if (!key.isSm2()) {
            throw new IllegalArgumentException("The token keeps its key");
        }
        load(key, authority(key).issue(certificate(key).order().with(Fault.NONE)));
    }

    /** Puts a certificate of another holder for the same key into it. */
    synchronized void issue(DemoKey key, CertificateOrder order) throws UnavailableException {
        prepare();
        DeviceState state = state(key);
        IssuedCertificate fresh = authority(key).renew(certificate(key).serial(), order);
        if (key.isSm2()) {
            state.write("sm2.der", der(fresh));
        } else {
            new SoftHsm(state, key.device()).replace(fresh);
        }
        state.write(SERIAL, fresh.serial());
    }

    synchronized void revoke(DemoKey key, boolean revoked) throws UnavailableException {
        prepare();
        String serial = certificate(key).serial();
        if (revoked) {
            authority(key).revoke(serial, "keyCompromise");
        } else {
            authority(key).unrevoke(serial);
        }
    }

    /** Plugged in, unlocked, not revoked, and a certificate of the first holder that is valid today. */
    synchronized void reset(DemoKey key) throws UnavailableException {
        plug(key, true);
        setTries(key, DeviceState.MOST_TRIES);
        revoke(key, false);
        if (!certificate(key).order().equals(key.order())) {
            issue(key, key.order());
        }
    }
}
