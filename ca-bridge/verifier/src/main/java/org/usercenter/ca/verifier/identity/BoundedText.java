package org.usercenter.ca.verifier.identity;

/**
 * A text that may be looked at so many times and no more: a regular expression that goes back and forth on it without end
 * is stopped.
 */
final class BoundedText implements CharSequence {

    private final CharSequence text;
    private int looksLeft;

    /** @param looks at single characters; positive */
    BoundedText(CharSequence text, int looks) {
        this.text = text;
        this.looksLeft = looks;
    }

    /** @throws ExhaustedException when it has been looked at often enough */
    @Override
    public char charAt(int index) {
        if (looksLeft-- <= 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Too many looks. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
