package org.usercenter.auth.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.code.RequestResult.Requested;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;

/** One-time codes with a clock, senders and counters that a test can turn. */
abstract class CodesFixture {
    static final MobileNumber MOBILE = MobileNumber.parse("13800138000");
    static final MobileNumber OTHER = MobileNumber.parse("13900139000");
    static final String BROWSER = "browser-1";

    final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    final Delivery delivery = new Delivery();
    boolean sendersAvailable = true;
    String source = "192.0.2.1";
    final SmsAvailability availability = new SmsAvailability(objects, () -> sendersAvailable, "realm");
    final OneTimeCodes codes = codes(CodeSettings.DEFAULT);

    RequestResult login(boolean deliver) {
        return codes.request(BROWSER, CodePurpose.LOGIN, MOBILE, deliver);
    }

    CheckResult check(String typed) {
        return codes.check(BROWSER, CodePurpose.LOGIN, MOBILE, typed);
    }

    static String wrong(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    OneTimeCodes codes(CodeSettings settings) {
        return new OneTimeCodes(
                store(),
                new SendLimits(new Counts(objects), settings),
                channel -> delivery,
                settings,
                () -> source,
                () -> Locale.SIMPLIFIED_CHINESE);
    }

    CodeStore store() {
        return new CodeStore(
                objects,
                new ReversingCipher(),
                (kind, value) -> Integer.toHexString((kind + value).hashCode()),
                objects::now,
                "realm");
    }

    final class Delivery implements CodeDelivery {
        final List<CodeMessage> messages = new ArrayList<>();
        int pretended;

        @Nullable
        RequestResult outcome;

        @Override
        public boolean available() {
            return availability.available();
        }

        @Override
        public RequestResult now(CodeMessage message, int pauseSeconds) {
            messages.add(message);
            return outcome == null ? new Requested(pauseSeconds) : outcome;
        }

        @Override
        public void later(CodeMessage message, boolean deliver) {
            if (deliver) {
                messages.add(message);
            } else {
                pretended++;
            }
        }

        String code(int index) {
            return messages.get(index).code();
        }

        String last() {
            return code(messages.size() - 1);
        }
    }

    /** Not a cipher, but notices a value in the wrong place. */
    private static final class ReversingCipher implements FieldCipher {
        @Override
        public String encrypt(String plain, String context) {
            return context.hashCode() + ":"
                    + plain.chars().map(c -> c + 100).boxed().toList();
        }

        @Override
        public String decrypt(String sealed, String context) {
            String prefix = context.hashCode() + ":[";
            if (!sealed.startsWith(prefix)) {
                throw new IllegalArgumentException("Value of another place");
            }
            StringBuilder plain = new StringBuilder();
            for (String number : List.of(
                    sealed.substring(prefix.length(), sealed.length() - 1).split(", ", -1))) {
                plain.append((char) (Integer.parseInt(number) - 100));
            }
            return plain.toString();
        }

        @Override
        public String activePrefix() {
            return "";
        }
    }

    /** Fixed windows that begin with the first count, as the database keeps them. */
    private static final class Counts implements SendLimits.Counters {
        private record Window(Instant start, int count) {}

        private final Map<String, Window> windows = new HashMap<>();
        private final FakeSingleUseObjects clock;

        Counts(FakeSingleUseObjects clock) {
            this.clock = clock;
        }

        @Override
        public boolean tryAcquire(RateLimit limit, String subject) {
            Window window = window(limit, subject);
            if (window.count() >= limit.max()) {
                return false;
            }
            windows.put(limit.name() + subject, new Window(window.start(), window.count() + 1));
            return true;
        }

        @Override
        public int secondsUntilFree(RateLimit limit, String subject) {
            Window window = window(limit, subject);
            return window.count() < limit.max()
                    ? 0
                    : (int) (window.start().getEpochSecond()
                            + limit.window().toSeconds()
                            - clock.now().getEpochSecond());
        }

        private Window window(RateLimit limit, String subject) {
            Window window = windows.get(limit.name() + subject);
            boolean open = window != null && window.start().plus(limit.window()).isAfter(clock.now());
            return window != null && open ? window : new Window(clock.now(), 0);
        }
    }
}
