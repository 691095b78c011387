package org.usercenter.account.operator.ca;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.trust.AuthorityCertificate;
import org.usercenter.storage.trust.TrustedAuthority;

/**
 * An authority in a list.
 *
 * @param problem code of why its certificates count for nothing although it is enabled; null: they count
 * @param hotline null: none
 * @param roots how many
 * @param endsAt when the first of its certificates ends; ISO 8601; null: they cannot be read
 */
public record TrustedCaRow(
        String id,
        String name,
        boolean enabled,
        @Nullable String problem,
        @Nullable String hotline,
        int roots,
        @Nullable String endsAt) {

    static TrustedCaRow of(TrustedAuthority authority) {
        return new TrustedCaRow(
                authority.id(),
                authority.settings().name(),
                authority.enabled(),
                authority.problem(),
                authority.settings().hotline(),
                (int) authority.certificates().stream()
                        .filter(AuthorityCertificate::root)
                        .count(),
                authority.certificates().stream()
                        .map(AuthorityCertificate::notAfter)
                        .min(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(null));
    }
}
