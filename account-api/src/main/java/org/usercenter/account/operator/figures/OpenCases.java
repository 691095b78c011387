package org.usercenter.account.operator.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.figure.Open;

/**
 * Cases that somebody is still to do something about now.
 *
 * @param oldest when the oldest was submitted, ISO 8601; absent: there are none
 */
public record OpenCases(long count, @Nullable String oldest) {

    static OpenCases of(Open open) {
        Instant oldest = open.oldest();
        return new OpenCases(open.count(), oldest == null ? null : oldest.toString());
    }
}
