package org.usercenter.sandbox.guangdong;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The one third-party system that is registered here.
 *
 * @param redirectUri registered callback, which must match exactly
 */
record GuangdongClient(URI redirectUri) {
    static final String ID = "uc-demo";
    /** Made up; it opens nothing. */
    static final String SECRET = "demo-guangdong-secret";

    static GuangdongClient of(URI issuer) {
        return new GuangdongClient(URI.create(issuer + "/broker/guangdong/endpoint"));
    }

    boolean isRegistered(@Nullable String address) {
        return redirectUri.toString().equals(address);
    }
}
