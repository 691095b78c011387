package org.usercenter.ca.verifier.parse;

/**
 * Recognises DER (X.690) in the forms of which nearly every certificate is made, in one pass over the bytes. What it does
 * not recognise may be DER all the same; what it recognises encodes back to the same bytes.
 */
final class PlainDer {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int NULL = 0x05;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;
    private static final int IA5_STRING = 0x16;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    /** Version of a certificate. */
    private static final int EXPLICIT_0 = 0xA0;
    /** Extensions of a certificate. */
    private static final int EXPLICIT_3 = 0xA3;

    /** A certificate has 7 levels. */
    private static final int MAX_DEPTH = 12;

    private static final int NOT_PLAIN = -1;

    private final byte[] bytes;

    private PlainDer(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes are one element in the usual forms, and nothing behind it. */
    static boolean is(byte[] bytes) {
        return new PlainDer(bytes).end(0, bytes.length, 0) == bytes.length;
    }

    /**
     * Where the element ends that begins here.
     *
     * @param limit where the one around it ends, exclusive
     * @return {@link #NOT_PLAIN} when it, or something in it, is not recognised
     */
    private int end(int at, int limit, int depth) {
        int content = content(at, limit);
        if (content < 0 || depth > MAX_DEPTH) {
            return NOT_PLAIN;
        }
        int end = content + length(at);
        if (end > limit) {
            return NOT_PLAIN;
        }
        return switch (bytes[at] & 0xff) {
            case SEQUENCE, EXPLICIT_0, EXPLICIT_3 -> plain(elements(content, end, depth) >= 0, end);
            // The order of several is not looked at here.
            case SET -> plain(elements(content, end, depth) == 1, end);
            default -> plain(isPlainValue(bytes[at], content, end - content), end);
        };
    }

    private static int plain(boolean recognised, int end) {
        return recognised ? end : NOT_PLAIN;
    }

    /** How many elements stand between two places; {@link #NOT_PLAIN} when one is not recognised. */
    private int elements(int from, int to, int depth) {
        int count = 0;
        for (int at = from; at < to; count++) {
            at = end(at, to, depth + 1);
            if (at < 0) {
                return NOT_PLAIN;
            }
        }
        return count;
    }

    private boolean isPlainValue(int tag, int content, int length) {
        return switch (tag) {
            case OCTET_STRING, UTF8_STRING, PRINTABLE_STRING, IA5_STRING, UTC_TIME -> true;
            case OBJECT_IDENTIFIER -> length > 0;
            case NULL -> length == 0;
            case BOOLEAN -> length == 1 && (bytes[content] == 0 || bytes[content] == -1);
            case BIT_STRING -> length > 1 && bytes[content] == 0;
            case INTEGER -> length == 1 || (length > 1 && !repeatsItsSign(content));
            default -> false;
        };
    }

    private boolean repeatsItsSign(int content) {
        return bytes[content] == (bytes[content + 1] < 0 ? -1 : 0);
    }

    /** Where the content begins; {@link #NOT_PLAIN} when the length is written longer than needed, or takes 3 bytes. */
    private int content(int at, int limit) {
        int first = at + 1 < limit ? bytes[at + 1] & 0xff : 0xff;
        if (first < 0x80) {
            return at + 2;
        }
        if (first == 0x81 && at + 2 < limit && bytes[at + 2] < 0) {
            return at + 3;
        }
        return first == 0x82 && at + 3 < limit && bytes[at + 2] != 0 ? at + 4 : NOT_PLAIN;
    }

    private int length(int at) {
        int first = bytes[at + 1] & 0xff;
        return switch (first) {
            case 0x81 -> bytes[at + 2] & 0xff;
            case 0x82 -> (bytes[at + 2] & 0xff) << Byte.SIZE | (bytes[at + 3] & 0xff);
            default -> first;
        };
    }
}
