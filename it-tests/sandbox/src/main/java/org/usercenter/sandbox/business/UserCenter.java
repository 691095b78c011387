package org.usercenter.sandbox.business;

import java.io.IOException;
import java.net.URI;

import org.jspecify.annotations.Nullable;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

/** The OpenID provider, discovered at first use, because the sandbox may be up before the server. */
final class UserCenter {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;

    private final Issuer issuer;
    private @Nullable OIDCProviderMetadata metadata;

    UserCenter(URI issuer) {
        this.issuer = new Issuer(issuer);
    }

    Issuer issuer() {
        return issuer;
    }

    synchronized OIDCProviderMetadata metadata() throws LoginFailedException {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
            } catch (GeneralException | IOException e) {
                throw new LoginFailedException("unreachable", e);
            }
            metadata = known;
        }
        return known;
    }
}
