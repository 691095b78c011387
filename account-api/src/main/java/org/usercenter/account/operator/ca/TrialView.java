package org.usercenter.account.operator.ca;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.trust.CertificateTrial;

/**
 * What the settings make of a sample certificate; see {@link CertificateTrial} for the fields.
 *
 * @param notBefore ISO 8601, as the end
 */
public record TrialView(
        String issuer,
        String serial,
        String algorithm,
        String notBefore,
        String notAfter,
        @Nullable String problem,
        String identity,
        @Nullable String enterprise,
        @Nullable String person,
        List<Hit> hits) {

    public TrialView {
        hits = List.copyOf(hits);
    }

    /** A rule that applied. */
    public record Hit(String place, String kind, String value) {}

    static TrialView of(CertificateTrial trial) {
        return new TrialView(
                trial.issuer(),
                trial.serial(),
                trial.algorithm(),
                trial.notBefore().toString(),
                trial.notAfter().toString(),
                trial.problem(),
                trial.identity(),
                trial.enterprise(),
                trial.person(),
                trial.hits().stream()
                        .map(hit -> new Hit(hit.place(), hit.kind(), hit.value()))
                        .toList());
    }
}
