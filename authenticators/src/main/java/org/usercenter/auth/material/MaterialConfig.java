package org.usercenter.auth.material;

import java.time.Duration;

import org.keycloak.Config;
import org.usercenter.storage.document.content.ContentLimits;
import org.usercenter.storage.limit.RateLimit;

/**
 * Settings of uploads.
 *
 * @param maxBytes of a file as it is sent
 * @param contents what a file may cost to read
 * @param decodingBytes memory that a server spends on reading files at a time
 * @param atOnce uploads that a server receives at a time
 * @param perSession uploads of one sitting in an hour
 * @param readsPerSession what one sitting lists, reads and removes in an hour
 * @param maxDrafts documents without an account that a realm keeps at a time
 * @param perSource uploads of one source in an hour, see {@link org.usercenter.auth.code.Source}
 */
record MaterialConfig(
        long maxBytes,
        ContentLimits contents,
        long decodingBytes,
        int atOnce,
        RateLimit perSession,
        RateLimit readsPerSession,
        int maxDrafts,
        RateLimit perSource) {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long MEGABYTE = 1024L * 1024;
    private static final long MEGAPIXEL = 1_000_000;
    /** What the largest image takes when it is kept with 3,000 pixels to its edge. */
    private static final int MIN_DECODING_MEGABYTES = 48;

    MaterialConfig {
        positive(MaterialConfigProperties.MAX_MEGABYTES, maxBytes);
        positive(MaterialConfigProperties.AT_ONCE, atOnce);
        positive(MaterialConfigProperties.MAX_DRAFTS, maxDrafts);
        if (decodingBytes < MIN_DECODING_MEGABYTES * MEGABYTE) {
            throw new IllegalArgumentException("Setting " + MaterialConfigProperties.DECODING_MEGABYTES + " of "
                    + MaterialResource.PROVIDER + " must be at least " + MIN_DECODING_MEGABYTES);
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "Setting " + name + " of " + MaterialResource.PROVIDER + " must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static MaterialConfig read(Config.Scope scope) {
        return new MaterialConfig(
                number(scope, MaterialConfigProperties.MAX_MEGABYTES, MaterialConfigProperties.DEFAULT_MAX_MEGABYTES)
                        * MEGABYTE,
                new ContentLimits(
                        number(
                                        scope,
                                        MaterialConfigProperties.MAX_MEGAPIXELS,
                                        MaterialConfigProperties.DEFAULT_MAX_MEGAPIXELS)
                                * MEGAPIXEL,
                        number(scope, MaterialConfigProperties.MAX_PAGES, MaterialConfigProperties.DEFAULT_MAX_PAGES),
                        MaterialConfigProperties.LONGEST_EDGE),
                number(
                                scope,
                                MaterialConfigProperties.DECODING_MEGABYTES,
                                MaterialConfigProperties.DEFAULT_DECODING_MEGABYTES)
                        * MEGABYTE,
                number(scope, MaterialConfigProperties.AT_ONCE, MaterialConfigProperties.DEFAULT_AT_ONCE),
                limit(scope, MaterialConfigProperties.PER_SESSION, MaterialConfigProperties.DEFAULT_PER_SESSION),
                limit(
                        scope,
                        MaterialConfigProperties.READS_PER_SESSION,
                        MaterialConfigProperties.DEFAULT_READS_PER_SESSION),
                number(scope, MaterialConfigProperties.MAX_DRAFTS, MaterialConfigProperties.DEFAULT_MAX_DRAFTS),
                limit(scope, MaterialConfigProperties.PER_SOURCE, MaterialConfigProperties.DEFAULT_PER_SOURCE));
    }

    private static RateLimit limit(Config.Scope scope, String name, int standard) {
        return new RateLimit("material." + name, number(scope, name, standard), WINDOW);
    }

    private static int number(Config.Scope scope, String name, int standard) {
        return scope.getInt(name, standard);
    }
}
