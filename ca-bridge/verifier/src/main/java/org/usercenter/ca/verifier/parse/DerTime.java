package org.usercenter.ca.verifier.parse;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;

/** Times in certificates, RFC 5280 section 4.1.2.5. */
final class DerTime {

    /** Two digits of a year below this one are of this century, section 4.1.2.5.1. */
    private static final int PIVOT = 50;

    /** YYYYMMDDHHMMSS and Z. */
    private static final int LENGTH = 15;

    private DerTime() {}

    /**
     * Reads a time in UTC to the second; other forms, which some issuers write, as the library understands them.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Instant instant(Time time) {
        String text = text(time.toASN1Primitive());
        try {
            return usual(text)
                    ? read(text)
                    : time.toASN1Primitive() instanceof ASN1UTCTime utc
                            ? utc.getAdjustedDate().toInstant()
                            : ASN1GeneralizedTime.getInstance(time.toASN1Primitive())
                                    .getDate()
                                    .toInstant();
        } catch (ParseException | DateTimeException e) {
            throw new IllegalArgumentException("Not a time", e);
        }
    }

    /** With four digits of the year. */
    private static String text(ASN1Primitive time) {
        if (!(time instanceof ASN1UTCTime utc)) {
            return ASN1GeneralizedTime.getInstance(time).getTimeString();
        }
        String text = utc.toString();
        return (text.length() > 1 && digit(text, 0) * 10 + digit(text, 1) < PIVOT ? "20" : "19") + text;
    }

    private static boolean usual(String text) {
        return text.length() == LENGTH
                && text.charAt(LENGTH - 1) == 'Z'
                && text.chars().limit(LENGTH - 1).allMatch(each -> each >= '0' && each <= '9');
    }

    private static Instant read(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 4, 6),
                        number(text, 6, 8),
                        number(text, 8, 10),
                        number(text, 10, 12),
                        number(text, 12, 14))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digit(text, i);
        }
        return number;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
