package org.usercenter.ca.verifier.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.jspecify.annotations.Nullable;

/** Ways to read the bytes of a value: issuers agree on none. */
final class Readings {

    private static final int MAX_NAME = 200;

    private Readings() {}

    /** A name: an ASN.1 string of 1 to 200 characters that can be seen and mean the same everywhere, or {@code null}. */
    static @Nullable String name(ASN1Encodable value) {
        String text = text(value);
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

    /** The text of an ASN.1 string, also inside one context tag; {@code null} when the bytes are none. */
    static @Nullable String derString(byte[] value) {
        try {
            return text(ASN1Primitive.fromByteArray(value));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String text(ASN1Encodable value) {
        try {
            ASN1Primitive primitive = value.toASN1Primitive();
            return primitive instanceof ASN1TaggedObject tagged ? tagged(tagged) : string(primitive);
        } catch (RuntimeException e) {
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

    /** The text of bytes in a character set; {@code null} when they are none. */
    static @Nullable String strict(byte[] bytes, Charset charset) {
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
