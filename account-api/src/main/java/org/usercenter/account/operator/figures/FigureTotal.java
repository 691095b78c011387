package org.usercenter.account.operator.figures;

import org.usercenter.storage.figure.Figures;

/**
 * How often something was over all the days.
 *
 * @param figure one of those of a {@link FigureDay}, or {@code registration-proof}
 * @param subject as there; of a proof, its way
 * @param result {@code success}, or code of what was wrong; of a proof, the real-name level
 */
public record FigureTotal(String figure, String subject, String result, long count) {

    static FigureTotal of(Figures.Total row) {
        return new FigureTotal(row.figure().code(), row.subject(), row.result(), row.count());
    }
}
