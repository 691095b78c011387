package org.usercenter.auth.scan;

/**
 * What arrived at the address for pushes. Bytes of unknown origin: nothing has been looked at.
 *
 * @param text the body as UTF-8, at most 64 KiB
 * @param address of the sender
 */
public record ScanPush(String text, String address) {

    /**
     * Word from the platform itself that something changed. What changed is asked for, not believed.
     *
     * @param platformId which code
     * @param kind what changed, to know the same word when it comes twice
     */
    public record Word(String platformId, String kind) {}

    /** Without what arrived. */
    @Override
    public String toString() {
        return "ScanPush[" + text.length() + " characters]";
    }
}
