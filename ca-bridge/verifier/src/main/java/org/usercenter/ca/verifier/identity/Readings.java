package org.usercenter.ca.verifier.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;

/** Ways to read the bytes of a value: issuers agree on none. */
final class Readings {

    private static final int MAX_BYTES = 512;
    private static final int MAX_CHARACTERS = 128;
    private static final int MAX_NAME_BYTES = 1024;
    private static final int MAX_NAME = 200;
    private static final List<Decode> ORDER = List.of(Decode.DER_STRING, Decode.RAW_UTF8, Decode.RAW_GBK);
    private static final Charset GBK = Charset.forName("GBK");

    private Readings() {}

    /** What a number in a text is. */
    interface Meaning {

        /** The number; {@code null} when the text has no valid one. */
        @Nullable
        String of(String text);
    }

    /** What the first reading means that means something, of those that the rule allows; {@code null}: none does. */
    static @Nullable String first(byte[] value, Decode decode, Meaning meaning) {
        if (value.length == 0 || value.length > MAX_BYTES) {
            return null;
        }
        for (Decode each : decode == Decode.AUTO ? ORDER : List.of(decode)) {
            String reading = reading(value, each);
            String number = reading == null || reading.length() > MAX_CHARACTERS ? null : meaning.of(reading);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable String reading(byte[] value, Decode decode) {
        return switch (decode) {
            case DER_STRING -> derString(value);
            case RAW_UTF8 -> strict(value, StandardCharsets.UTF_8);
            case RAW_GBK -> strict(value, GBK);
            case AUTO -> null;
        };
    }

    /** A name: an ASN.1 string of 1 to 200 characters that can be seen and mean the same everywhere, or {@code null}. */
    static @Nullable String name(byte[] value) {
        String text = value.length > MAX_NAME_BYTES ? null : derString(value);
        String name = text == null ? "" : text.strip();
        boolean usable = !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.codePoints().allMatch(Readings::isPlain);
        return usable ? name : null;
    }

    /** Invisible characters and those without an agreed meaning make one name look like another. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Full-width becomes half-width, letters upper case, space at the ends goes. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String derString(byte[] value) {
        try {
            ASN1Primitive primitive = ASN1Primitive.fromByteArray(value);
            return primitive instanceof ASN1TaggedObject tagged ? tagged(tagged) : string(primitive);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String tagged(ASN1TaggedObject tagged) {
        return tagged.isExplicit()
                ? string(tagged.getExplicitBaseObject())
                : strict(ASN1OctetString.getInstance(tagged, false).getOctets(), StandardCharsets.UTF_8);
    }

    /** Strings of bits and of UCS-4 give their bytes in hexadecimal, which is no reading. */
    private static @Nullable String string(ASN1Encodable value) {
        return value instanceof ASN1String string
                        && !(value instanceof ASN1BitString)
                        && !(value instanceof ASN1UniversalString)
                ? string.getString()
                : null;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
