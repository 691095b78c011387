package org.usercenter.auth.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.newpassword.NewPassword;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/**
 * What is typed to take an account over.
 *
 * @param name as typed; asked only of a person whose proof tells none
 * @param mobile as typed
 * @param code as typed
 * @param captcha solution; empty: none
 * @param sure whether it was ticked that the consequences are wanted
 */
record TakeOverForm(String name, String mobile, String code, String captcha, NewPassword password, boolean sure) {
    static final String NAME = "name";
    static final String MOBILE = "mobile";
    static final String CODE = "code";
    static final String CAPTCHA = "captcha";
    static final String SURE = "sure";

    static TakeOverForm of(MultivaluedMap<String, String> form) {
        return new TakeOverForm(
                text(form.getFirst(NAME)),
                text(form.getFirst(MOBILE)),
                text(form.getFirst(CODE)),
                text(form.getFirst(CAPTCHA)),
                NewPassword.of(form),
                form.containsKey(SURE));
    }

    /** The mobile; empty when it is none. */
    Optional<MobileNumber> mobile(Set<MobileRegion> regions) {
        try {
            return Optional.of(MobileNumber.parse(mobile, regions));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** The name; empty when it is none. */
    Optional<PersonName> personName() {
        try {
            return Optional.of(PersonName.parse(name));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** All that is wrong before the code is looked at, which is used up by that. */
    List<FormMessage> check(KeycloakSession session, RealmModel realm, UserModel account, Set<MobileRegion> regions) {
        List<FormMessage> errors = new ArrayList<>();
        if (mobile(regions).isEmpty()) {
            errors.add(new FormMessage(MOBILE, "uc.sms.mobile.invalid"));
        }
        if (code.isBlank()) {
            errors.add(new FormMessage(CODE, "uc.sms.code.missing"));
        }
        errors.addAll(password.check(session, realm, account));
        if (!sure) {
            errors.add(new FormMessage(SURE, "uc.takeover.sure.missing"));
        }
        return errors;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "TakeOverForm";
    }
}
