package org.usercenter.auth.registration;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;

/**
 * The information page of an enterprise, understood. Name and code come from the proof.
 *
 * @param type code of its legal form
 * @param address registered address; null: not given
 * @param mobile contact mobile
 * @param email contact address, lower case; null: not given
 * @param postalAddress null: not given
 * @param postcode six digits; null: not given
 */
record EnterpriseInformation(
        String type,
        @Nullable String address,
        LegalRepresentative representative,
        MobileNumber mobile,
        @Nullable String email,
        @Nullable String postalAddress,
        @Nullable String postcode,
        LoginName loginName) {

    @Override
    public String toString() {
        return "EnterpriseInformation[" + loginName + ", " + mobile + "]";
    }
}
