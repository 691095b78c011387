package org.usercenter.auth.registration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;

/**
 * The information page, understood.
 *
 * @param documentValidUntil last day on which the document is valid; null: long term
 * @param email lower case; null: none given
 */
record PersonInformation(
        PersonName name,
        IdentityDocument document,
        @Nullable LocalDate documentValidUntil,
        MobileNumber mobile,
        @Nullable String email,
        LoginName loginName) {

    /** Name and document, the two elements that an authority compares. */
    String subject() {
        return name.value() + "|" + document.indexValue();
    }

    @Override
    public String toString() {
        return "PersonInformation[" + loginName + ", " + document + ", " + mobile + "]";
    }
}
