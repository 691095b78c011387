package org.usercenter.storage.request;

/**
 * A request that its sender can send again without doing it again (幂等请求).
 *
 * @param userId who sends it
 * @param key chosen by the sender; 1 to 64 characters
 * @param digest 64 characters that say what is asked for: another one under the same key is another request
 */
public record KeyedRequest(String userId, String key, String digest) {

    private static final int MAX_KEY = 64;

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public KeyedRequest {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("A key has 1 to " + MAX_KEY + " characters");
        }
    }
}
