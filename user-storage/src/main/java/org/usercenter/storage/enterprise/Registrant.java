package org.usercenter.storage.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * Who registered an enterprise.
 *
 * @param handler null: the legal representative himself
 */
public record Registrant(@Nullable Handler handler) {

    public RegistrantRole role() {
        return handler == null ? RegistrantRole.REPRESENTATIVE : RegistrantRole.HANDLER;
    }
}
