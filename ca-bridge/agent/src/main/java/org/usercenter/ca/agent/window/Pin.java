package org.usercenter.ca.agent.window;

import java.util.Arrays;

/** A typed PIN. Whoever has one closes it, which overwrites it; it is never a string. */
public final class Pin implements AutoCloseable {
    /** Longest PIN that a key could take. */
    public static final int MAX_LENGTH = 64;

    private final char[] characters;

    /** Takes the array over: {@link #close} overwrites it. */
    public Pin(char[] characters) {
        this.characters = characters;
    }

    /** A PIN out of ASCII bytes, which are overwritten. */
    public static Pin ofAscii(byte[] ascii) {
        char[] characters = new char[ascii.length];
        for (int i = 0; i < ascii.length; i++) {
            characters[i] = (char) (ascii[i] & 0xff);
        }
        Arrays.fill(ascii, (byte) 0);
        return new Pin(characters);
    }

    /** Whether it could be a PIN at all: 1 to 64 printable ASCII characters. */
    public boolean isPlausible() {
        boolean plain = characters.length > 0 && characters.length <= MAX_LENGTH;
        for (char character : characters) {
            plain &= character > 0x20 && character < 0x7f;
        }
        return plain;
    }

    /** The bytes of a plausible PIN; the caller overwrites them. */
    public byte[] toBytes() {
        byte[] bytes = new byte[characters.length];
        for (int i = 0; i < characters.length; i++) {
            bytes[i] = (byte) characters[i];
        }
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "PIN";
    }
}
