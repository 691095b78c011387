package org.usercenter.storage.jpa;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/** A handler as the text that is encrypted: document, mobile and name, a line each. */
final class SealedRegistrant {

    private static final int PARTS = 3;

    private SealedRegistrant() {}

    static @Nullable String write(@Nullable Registrant registrant) {
        Handler handler = registrant == null ? null : registrant.handler();
        return handler == null
                ? null
                : String.join(
                        "\n",
                        SealedDocument.write(handler.document()),
                        handler.mobile().e164(),
                        handler.name().value());
    }

    /**
     * As it was written.
     *
     * @param role code of a {@link RegistrantRole}; null: not known
     * @param handler null: there is none
     */
    static @Nullable Registrant read(@Nullable String role, @Nullable String handler) {
        if (handler != null) {
            String[] parts = handler.split("\n", PARTS);
            return new Registrant(new Handler(
                    PersonName.parse(parts[2]),
                    SealedDocument.read(parts[0]),
                    MobileNumber.parse(parts[1], EnumSet.allOf(MobileRegion.class))));
        }
        return RegistrantRole.ofCode(role).isPresent() ? new Registrant(null) : null;
    }
}
