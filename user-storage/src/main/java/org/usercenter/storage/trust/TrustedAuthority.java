package org.usercenter.storage.trust;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An authority of the realm (电子认证服务机构).
 *
 * @param enabled whether its certificates log in and register
 * @param problem why it is left out although it is enabled, see {@link UnusableTrustException#reason()}; null: it is not
 * @param certificates empty when they cannot be read
 * @param digest of all its settings, also of those that operators do not see: another one means that something has changed
 */
public record TrustedAuthority(
        String id,
        boolean enabled,
        @Nullable String problem,
        TrustSettings settings,
        List<AuthorityCertificate> certificates,
        String digest) {

    public TrustedAuthority {
        certificates = List.copyOf(certificates);
    }
}
