package org.usercenter.storage.business;

/**
 * One text in both languages; empty where there is none.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {

    /** The text in a language, or in the other one when it is missing there. */
    public String in(boolean chinese) {
        String wanted = chinese ? zh : en;
        return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
    }
}
