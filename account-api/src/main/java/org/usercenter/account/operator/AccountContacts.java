package org.usercenter.account.operator;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/** By what an account is reached, masked. */
public record AccountContacts(Call call) {

    /** Login mobile, or else that of the contact; null: none. */
    public @Nullable String mobile(String userId) {
        return call.store()
                .identifiers()
                .value(call.realm(), userId, IdentifierKind.MOBILE)
                .or(() -> call.store().identifiers().value(call.realm(), userId, IdentifierKind.CONTACT_MOBILE))
                .map(stored -> MobileNumber.parse(stored, EnumSet.allOf(MobileRegion.class))
                        .masked())
                .orElse(null);
    }

    /** Null: none. */
    public static @Nullable String email(UserModel user) {
        return user.getEmail() == null ? null : new EmailAddress(user.getEmail()).masked();
    }
}
