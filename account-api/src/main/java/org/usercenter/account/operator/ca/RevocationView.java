package org.usercenter.account.operator.ca;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.trust.RevocationTrial;

/**
 * What was answered about the revocation of a sample certificate and the authorities above it.
 *
 * @param problem code of why nobody was asked; null: everybody was
 */
public record RevocationView(@Nullable String problem, List<Answered> answers) {

    public RevocationView {
        answers = List.copyOf(answers);
    }

    /**
     * One answer; see {@link RevocationTrial.Answer} for the fields.
     *
     * @param producedAt ISO 8601; null: nobody has answered
     */
    public record Answered(String about, String status, String source, @Nullable String producedAt) {}

    static RevocationView of(RevocationTrial trial) {
        return new RevocationView(
                trial.problem(),
                trial.answers().stream()
                        .map(answer -> new Answered(
                                answer.about(),
                                answer.status(),
                                answer.source(),
                                answer.producedAt() == null
                                        ? null
                                        : answer.producedAt().toString()))
                        .toList());
    }
}
