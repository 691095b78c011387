package org.usercenter.account.member;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.business.ChosenSystem;

/**
 * An internal account that is to be made.
 *
 * @param documentType code of a type of identity document; null together with the number
 * @param departments ids
 * @param memberAdministrator null: no
 * @param roles business roles from the beginning; null: none
 */
public record NewMemberBody(
        @Nullable String loginName,
        @Nullable String name,
        @Nullable String documentType,
        @Nullable String documentNumber,
        @Nullable String mobile,
        @Nullable List<String> departments,
        @Nullable Boolean memberAdministrator,
        @Nullable List<ChosenSystem> roles) {

    /** Without anything personal. */
    @Override
    public String toString() {
        return "NewMemberBody";
    }
}
