package org.usercenter.auth.registration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

/**
 * The organisation page, understood.
 *
 * @param type one of {@link OrganisationForm#TYPES}
 * @param address registered address
 * @param validUntil last day of its term of operation; null: unlimited
 */
record Organisation(String type, EnterpriseName name, Uscc uscc, String address, @Nullable LocalDate validUntil) {

    @Override
    public String toString() {
        return "Organisation[" + uscc.value() + "]";
    }
}
