package org.usercenter.account.operator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return mobiles(List.of(userId)).get(userId);
    }

    /** The same of many accounts at once, by user id; those without one are missing. */
    public Map<String, String> mobiles(Collection<String> userIds) {
        Map<String, String> mobiles = new HashMap<>();
        call.store()
                .identifiers()
                .valuesOf(call.realm(), userIds, List.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE))
                .forEach((userId, stored) -> mobiles.put(
                        userId,
                        MobileNumber.parse(stored, EnumSet.allOf(MobileRegion.class))
                                .masked()));
        return mobiles;
    }

    /** Null: none. */
    public static @Nullable String email(UserModel user) {
        return user.getEmail() == null ? null : new EmailAddress(user.getEmail()).masked();
    }
}
