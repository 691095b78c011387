package org.usercenter.auth.ca;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.ca.trust.TrustedCas;
import org.usercenter.ca.verifier.CertificateSummary;
import org.usercenter.ca.verifier.identity.IdentityOutcome;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;

/** A certificate as the page lists it. */
final class CertificateListing {
    private static final int MAX_LENGTH = 12_000;
    private static final int SHOWN_AT_START = 4;
    private static final int SHOWN_AT_END = 3;

    private CertificateListing() {}

    /** {@code holder}, {@code number} (masked), {@code vendor}, {@code hotline}, {@code problem}, {@code trusted}; empty: unreadable. */
    static Map<String, Object> of(TrustedCas trusted, @Nullable String base64) {
        if (base64 == null || base64.length() > MAX_LENGTH) {
            return Map.of();
        }
        try {
            return view(trusted.verifier()
                    .inspect(trusted.store(), Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException | MalformedCertificateException e) {
            return Map.of();
        }
    }

    private static Map<String, Object> view(CertificateSummary summary) {
        Map<String, Object> view = new HashMap<>();
        view.put("trusted", summary.vendor() != null);
        if (summary.vendor() != null) {
            view.put("vendor", summary.vendor().name());
            if (summary.vendor().hotline() != null) {
                view.put("hotline", summary.vendor().hotline());
            }
        }
        if (summary.problem() != null) {
            view.put(
                    "problem", summary.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (summary.identity() instanceof IdentityOutcome.Found found) {
            String person = found.person() == null ? null : found.person().number();
            String number = found.uscc() == null ? person : found.uscc();
            if (number != null) {
                view.put("number", masked(number));
            }
            if (found.name() != null) {
                view.put("holder", found.name());
            }
        }
        return view;
    }

    private static String masked(String number) {
        return number.length() <= SHOWN_AT_START + SHOWN_AT_END
                ? "***"
                : number.substring(0, SHOWN_AT_START) + " •••• " + number.substring(number.length() - SHOWN_AT_END);
    }
}
