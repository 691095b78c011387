package org.usercenter.ca.agent.skf;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A name of a device, application or container: the library's own bytes, which are ASCII or GBK. */
final class SkfName {
    private static final Charset GBK = Charset.forName("GBK");

    private final byte[] bytes;

    private SkfName(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Names out of a list: each ended by NUL, the list by a second NUL. Ends at the end of the bytes when the NULs are
     * missing.
     */
    static List<SkfName> list(byte[] list) {
        List<SkfName> names = new ArrayList<>();
        int start = 0;
        while (start < list.length && list[start] != 0) {
            int end = start;
            while (end < list.length && list[end] != 0) {
                end++;
            }
            names.add(new SkfName(Arrays.copyOfRange(list, start, end)));
            start = end + 1;
        }
        return names;
    }

    /** @throws IllegalArgumentException when the text is not hexadecimal */
    static SkfName fromHex(String hex) {
        return new SkfName(HexFormat.of().parseHex(hex));
    }

    String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** With the NUL that C expects. */
    byte[] terminated() {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** Text up to the first NUL. */
    static String text(byte[] field) {
        int end = 0;
        while (end < field.length && field[end] != 0) {
            end++;
        }
        return new String(field, 0, end, GBK).strip();
    }

    String text() {
        return text(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkfName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
