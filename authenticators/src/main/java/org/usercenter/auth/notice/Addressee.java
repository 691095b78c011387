package org.usercenter.auth.notice;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** The account, reached at an address that it may not have any more. */
final class Addressee extends UserModelDelegate {
    private final String address;

    Addressee(UserModel user, String address) {
        super(user);
        this.address = address;
    }

    @Override
    public String getEmail() {
        return address;
    }
}
