package org.usercenter.auth.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;

/**
 * Something personal that is kept beside an authentication session, encrypted, for this tab only. It stands in no note of
 * the session: those of the flow are forgotten between login and registration, and those of the client are copied by
 * Keycloak into the session of whoever logs in.
 *
 * @param <T> written as JSON
 */
public final class Sealed<T> {
    private static final Logger LOG = Logger.getLogger(Sealed.class);
    private static final String SEALED = "sealed";

    private final SingleUseObjectProvider objects;
    private final FieldCipher cipher;
    private final String kind;
    private final String place;
    private final Class<T> type;

    /** @param kind tells what is kept from all else that is kept for the tab */
    public Sealed(
            SingleUseObjectProvider objects,
            FieldCipher cipher,
            String kind,
            String rootId,
            String tabId,
            Class<T> type) {
        this.objects = objects;
        this.cipher = cipher;
        this.kind = kind;
        this.place = rootId + "." + tabId;
        this.type = type;
    }

    /** That of an authentication session. */
    public static <T> Sealed<T> of(
            KeycloakSession keycloak, AuthenticationSessionModel session, String kind, Class<T> type) {
        return new Sealed<>(
                keycloak.singleUseObjects(),
                keycloak.getProvider(CryptoProvider.class).cipher(),
                kind,
                session.getParentSession().getId(),
                session.getTabId(),
                type);
    }

    /** Keeps it; what was kept before is forgotten. */
    public void keep(T thing, Duration life) {
        try {
            String written = JsonSerialization.writeValueAsString(thing);
            objects.put(key(), life.toSeconds(), Map.of(SEALED, cipher.encrypt(written, context())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept. Empty also when it cannot be read any more. */
    public Optional<T> find() {
        return read(objects.get(key()));
    }

    /** What is kept, and forgets it: of any number of requests that try, one gets it. Not in the request that keeps it. */
    public Optional<T> take() {
        return read(objects.remove(key()));
    }

    private Optional<T> read(@Nullable Map<String, String> notes) {
        String sealed = notes == null ? null : notes.get(SEALED);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonSerialization.readValue(cipher.decrypt(sealed, context()), type));
        } catch (CryptoException | IOException | IllegalArgumentException e) {
            // The exception's text can contain what was kept.
            LOG.warnf(
                    "What was kept as %s cannot be used any more: %s",
                    kind, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Forgets it. */
    public void forget() {
        objects.remove(key());
    }

    private String key() {
        return "uc." + kind + "." + place;
    }

    private String context() {
        return kind + ":" + place;
    }
}
