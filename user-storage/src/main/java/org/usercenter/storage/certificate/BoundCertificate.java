package org.usercenter.storage.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that belongs to an account (已绑定的数字证书).
 *
 * @param bindingId names the binding on pages and in requests
 * @param userId the account
 * @param certificate what was bound; moments to the millisecond
 * @param boundAt when, to the millisecond
 * @param lastUsedAt when somebody last logged in with it, to the millisecond; null: never
 */
public record BoundCertificate(
        String bindingId,
        String userId,
        NewCertificate certificate,
        Instant boundAt,
        @Nullable Instant lastUsedAt,
        CertificateState state) {}
