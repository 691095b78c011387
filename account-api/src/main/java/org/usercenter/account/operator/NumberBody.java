package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;

/**
 * What an operator has read on the materials.
 *
 * @param number of the document; the one that was declared is shown masked only
 */
public record NumberBody(@Nullable String number) {

    /** Tells nothing. */
    @Override
    public String toString() {
        return "NumberBody";
    }
}
