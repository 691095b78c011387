package org.usercenter.account.operator.figures;

import org.usercenter.storage.figure.Figures;

/**
 * How often something was on one day.
 *
 * @param day ISO 8601, of China
 * @param figure {@code registration}, {@code login}, {@code sms} or {@code scan}
 * @param subject kind of account, way, text of a short message
 * @param failed what did not come about, whatever the reason
 */
public record FigureDay(String day, String figure, String subject, long succeeded, long failed) {

    static FigureDay of(Figures.Daily row) {
        return new FigureDay(row.day().toString(), row.figure().code(), row.subject(), row.succeeded(), row.failed());
    }
}
