package org.usercenter.ca.verifier.identity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;

/** One value in a certificate. It is read in each way once, however many rules look at it. Not for several threads. */
final class FieldValue {

    private static final int MAX_CHARACTERS = 128;
    private static final List<Decode> STRING = List.of(Decode.DER_STRING);
    private static final List<Decode> RAW = List.of(Decode.RAW_UTF8, Decode.RAW_GBK);
    private static final Charset GBK = Charset.forName("GBK");

    private final byte[] bytes;
    private final Map<Decode, Optional<String>> readings = new EnumMap<>(Decode.class);

    FieldValue(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What a number in a text is. */
    interface Meaning {

        /** The number; {@code null} when the text has no valid one. */
        @Nullable
        String of(String text);
    }

    /**
     * What the first reading means that means something, of those that the rule allows; {@code null}: none does. A text of
     * more than 128 characters is no number.
     *
     * @param meaning of a text in upper case and half-width
     */
    @Nullable
    String first(Decode decode, Meaning meaning) {
        for (Decode each : decode == Decode.AUTO ? ways() : List.of(decode)) {
            String number = text(each).map(meaning::of).orElse(null);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** What is an ASN.1 string is no raw text: its tag and length would be read as characters. */
    private List<Decode> ways() {
        return text(Decode.DER_STRING).isPresent() ? STRING : RAW;
    }

    private Optional<String> text(Decode decode) {
        return readings.computeIfAbsent(decode, this::normalised);
    }

    private Optional<String> normalised(Decode decode) {
        return Optional.ofNullable(reading(decode))
                .filter(text -> text.length() <= MAX_CHARACTERS)
                .map(Readings::normalised);
    }

    private @Nullable String reading(Decode decode) {
        return switch (decode) {
            case DER_STRING -> Readings.derString(bytes);
            case RAW_UTF8 -> Readings.strict(bytes, StandardCharsets.UTF_8);
            case RAW_GBK -> Readings.strict(bytes, GBK);
            case AUTO -> null;
        };
    }
}
