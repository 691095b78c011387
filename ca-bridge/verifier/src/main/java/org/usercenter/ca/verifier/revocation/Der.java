package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.util.Arrays;

import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Looks at the outline of DER (X.690 section 10) before an object is made of it: a few kilobytes of nested headers
 * would otherwise exhaust the stack of a parser that calls itself.
 */
final class Der {

    private static final int MAX_DEPTH = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;

    private final byte[] input;
    private int position;
    private int end;

    private Der(byte[] input, int position) {
        this.input = input;
        this.position = position;
    }

    /**
     * Parses one value.
     *
     * @throws IOException if the outline is not DER, too deep, or followed by something
     */
    static ASN1Primitive parse(byte[] input) throws IOException {
        requireOutline(input);
        return ASN1Primitive.fromByteArray(input);
    }

    /** Checks lengths and depth of all constructed values, without recursion and without copies. */
    static void requireOutline(byte[] input) throws IOException {
        int[] ends = new int[MAX_DEPTH];
        int depth = 0;
        int outerEnd = input.length;
        int position = 0;
        do {
            Der value = new Der(input, position);
            boolean constructed = value.readHeader();
            if (value.end > outerEnd) {
                throw new IOException("value longer than the one around it");
            }
            position = value.position;
            if (constructed && value.end > position) {
                if (depth == MAX_DEPTH) {
                    throw new IOException("nested too deeply");
                }
                ends[depth++] = outerEnd;
                outerEnd = value.end;
            } else {
                position = value.end;
            }
            while (depth > 0 && position == outerEnd) {
                outerEnd = ends[--depth];
            }
            if (depth == 0 && position < input.length) {
                throw new IOException("more than one value");
            }
        } while (position < input.length);
    }

    /** The first value inside the outer one, header included: what a signature over a signed structure covers. */
    static byte[] firstInside(byte[] input) throws IOException {
        Der outer = new Der(input, 0);
        outer.readHeader();
        Der inner = new Der(input, outer.position);
        inner.readHeader();
        return Arrays.copyOfRange(input, outer.position, inner.end);
    }

    private boolean readHeader() throws IOException {
        int tag = next();
        if ((tag & LONG_TAG) == LONG_TAG) {
            throw new IOException("tag of more than one octet");
        }
        int length = next();
        if (length == 0x80 || length > 0x84) {
            throw new IOException("length is not DER");
        }
        if (length > 0x80) {
            int octets = length - 0x80;
            long value = 0;
            for (int i = 0; i < octets; i++) {
                value = value << 8 | next();
            }
            if (value > input.length) {
                throw new IOException("cut off");
            }
            length = (int) value;
        }
        end = position + length;
        if (end > input.length) {
            throw new IOException("cut off");
        }
        return (tag & CONSTRUCTED) != 0;
    }

    private int next() throws IOException {
        if (position >= input.length) {
            throw new IOException("cut off");
        }
        return input[position++] & 0xff;
    }
}
