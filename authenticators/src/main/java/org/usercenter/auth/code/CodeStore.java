package org.usercenter.auth.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.SingleUseObjectProvider;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.message.Channel;

/**
 * Keeps codes, encrypted, where all servers see them and each can be used once only. A code belongs to the browser that
 * asked for it, to a purpose and to a receiver.
 */
final class CodeStore {
    private static final int DIGITS = 6;
    /** A code with less life than this would be dead when the message is read, so a new one is made. Seconds. */
    private static final long WORTH_SENDING_AGAIN = 60;

    private static final String ID = "id";
    private static final String CODE = "code";
    private static final String UNTIL = "until";
    private static final String LIVE = "live";

    private final SingleUseObjectProvider objects;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final InstantSource clock;
    private final String realmId;

    CodeStore(
            SingleUseObjectProvider objects,
            FieldCipher cipher,
            BlindIndex index,
            InstantSource clock,
            String realmId) {
        this.objects = objects;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
        this.realmId = realmId;
    }

    /**
     * A code as it is kept.
     *
     * @param until end of its life, seconds since 1970
     * @param live false when it was never sent to anybody and therefore must not open anything
     * @param kept false when it was just made
     */
    record StoredCode(String id, String code, long until, boolean live, boolean kept) {}

    /** The code of that browser, purpose and receiver: the one it has, or a new one, which is not kept yet. */
    StoredCode prepare(String browser, CodePurpose purpose, CodeReceiver receiver, boolean live, int lifespan) {
        String key = key(browser, purpose, receiver);
        String fresh = SecretGenerator.getInstance().randomString(DIGITS, SecretGenerator.DIGITS);
        StoredCode made =
                new StoredCode(SecretGenerator.getInstance().generateSecureID(), fresh, now() + lifespan, live, false);
        return find(key)
                .filter(code -> code.live() == live && code.until() - now() >= Math.min(WORTH_SENDING_AGAIN, lifespan))
                .orElse(made);
    }

    /** Keeps a prepared code until the end of its life; it can be checked after the request. */
    void keep(String browser, CodePurpose purpose, CodeReceiver receiver, StoredCode code) {
        if (code.kept()) {
            // Putting it again could bring back a code that was used up a moment ago.
            return;
        }
        long left = Math.max(1, code.until() - now());
        String key = key(browser, purpose, receiver);
        objects.put(
                key,
                left,
                Map.of(
                        ID, code.id(),
                        CODE, cipher.encrypt(code.code(), key),
                        UNTIL, Long.toString(code.until()),
                        LIVE, Boolean.toString(code.live())));
    }

    /** Checks a typed code, uses up one try, and the code itself when it is right. */
    CheckResult check(String browser, CodePurpose purpose, CodeReceiver receiver, String typed, int maxTries) {
        return check(key(browser, purpose, receiver), typed, maxTries, true);
    }

    /** As {@link #check}, but a right code stays and can be typed again, as long as there are tries. */
    CheckResult prove(String browser, CodePurpose purpose, CodeReceiver receiver, String typed, int maxTries) {
        return check(key(browser, purpose, receiver), typed, maxTries, false);
    }

    private CheckResult check(String key, String typed, int maxTries, boolean use) {
        StoredCode stored = find(key).orElse(null);
        if (stored == null) {
            return CheckResult.ENDED;
        }
        // A slot each, taken before comparing: requests at the same moment cannot share a try.
        int attempt = takeTry(key, stored, maxTries);
        boolean same = same(normalised(typed), stored.code());
        boolean right = same && attempt > 0 && stored.live();
        if (!right && attempt > 0 && attempt < maxTries) {
            return CheckResult.WRONG;
        }
        if (right && !use) {
            return CheckResult.CORRECT;
        }
        Map<String, String> removed = objects.remove(key);
        boolean mine = removed != null && stored.id().equals(removed.get(ID));
        return right && mine ? CheckResult.CORRECT : CheckResult.ENDED;
    }

    private int takeTry(String key, StoredCode stored, int maxTries) {
        long left = Math.max(1, stored.until() - now() + 1);
        for (int attempt = 1; attempt <= maxTries; attempt++) {
            if (objects.putIfAbsent(key + "." + stored.id() + ".try." + attempt, left)) {
                return attempt;
            }
        }
        return 0;
    }

    private Optional<StoredCode> find(String key) {
        Map<String, String> notes = objects.get(key);
        if (notes == null) {
            return Optional.empty();
        }
        String id = notes.get(ID);
        String sealed = notes.get(CODE);
        String until = notes.get(UNTIL);
        if (id == null || sealed == null || until == null || Long.parseLong(until) <= now()) {
            return Optional.empty();
        }
        String code = opened(sealed, key);
        return code == null
                ? Optional.empty()
                : Optional.of(
                        new StoredCode(id, code, Long.parseLong(until), Boolean.parseBoolean(notes.get(LIVE)), true));
    }

    private @Nullable String opened(String sealed, String key) {
        try {
            return cipher.decrypt(sealed, key);
        } catch (CryptoException e) {
            // The key was taken away within the code's life: as good as no code.
            return null;
        }
    }

    private String key(String browser, CodePurpose purpose, CodeReceiver receiver) {
        return "uc.code." + realmId + "." + purpose.id() + "." + browser + "." + hash(receiver);
    }

    private String hash(CodeReceiver receiver) {
        String kind = receiver.channel() == Channel.SMS ? "sms-code" : "email-code";
        return index.hash(kind, receiver.distinguished());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    private static boolean same(String typed, String code) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
