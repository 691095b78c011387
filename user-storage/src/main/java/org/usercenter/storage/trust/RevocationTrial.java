package org.usercenter.storage.trust;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was answered about the revocation of a sample certificate and of the authorities above it.
 *
 * @param problem code of the reason for which nobody was asked, e.g. {@code issuer-not-trusted}; null: everybody was
 * @param answers from the authority below the root down to the sample
 */
public record RevocationTrial(@Nullable String problem, List<Answer> answers) {

    public RevocationTrial {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param about subject of an authority; empty: the sample itself
     * @param status {@code GOOD}, {@code REVOKED}, {@code UNKNOWN}, {@code UNAVAILABLE} or {@code NOT_CHECKED}
     * @param source address that answered, or why nobody did
     * @param producedAt null: nobody has answered
     */
    public record Answer(String about, String status, String source, @Nullable Instant producedAt) {}
}
