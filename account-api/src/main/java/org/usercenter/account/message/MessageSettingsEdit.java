package org.usercenter.account.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes which messages are wanted; what is not named stays.
 *
 * @param kinds a kind each
 */
public record MessageSettingsEdit(List<Choice> kinds) {

    /** Its name. */
    static final String KINDS = "kinds";

    public MessageSettingsEdit {
        kinds = List.copyOf(kinds);
    }

    /**
     * What is wanted of one kind.
     *
     * @param sms null: stays
     * @param email null: stays
     */
    public record Choice(String kind, @Nullable Boolean sms, @Nullable Boolean email) {}
}
