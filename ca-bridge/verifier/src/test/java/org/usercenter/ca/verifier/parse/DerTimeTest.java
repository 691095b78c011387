package org.usercenter.ca.verifier.parse;

import java.time.Instant;

import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
final class DerTimeTest {

    @ParameterizedTest
    @CsvSource({
        "500101000000Z, 1950-01-01T00:00:00Z",
        "491231235959Z, 2049-12-31T23:59:59Z",
        "510101000000Z, 1951-01-01T00:00:00Z",
        "991231235959Z, 1999-12-31T23:59:59Z",
        "000229120130Z, 2000-02-29T12:01:30Z",
        "090909090909Z, 2009-09-09T09:09:09Z"
    })
    void twoDigitsOfAYearAreOfTheCenturyThatRfc5280Says(String written, Instant meant) {
        assertThat(read(new ASN1UTCTime(written))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"20500101000000Z, 2050-01-01T00:00:00Z", "20991231235959Z, 2099-12-31T23:59:59Z"})
    void aYearOfFourDigitsIsMeantAsWritten(String written, Instant meant) {
        assertThat(read(new ASN1GeneralizedTime(written))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"2601020304Z, 2026-01-02T03:04:00Z", "260102080910+0800, 2026-01-02T00:09:10Z"})
    void formsThatSomeIssuersWriteAreUnderstood(String written, Instant meant) {
        assertThat(read(new ASN1UTCTime(written))).isEqualTo(meant);
    }

    @Test
    void aFractionOfASecondIsUnderstood() {
        assertThat(read(new ASN1GeneralizedTime("20260102030405.5Z")))
                .isEqualTo(Instant.parse("2026-01-02T03:04:05.500Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261301000000Z", "20260230000000Z", "2026010100000:Z", "2026010100000/Z"})
    void whatIsNoTimeIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(new ASN1GeneralizedTime(written)));
    }

    private static Instant read(ASN1Primitive time) {
        return DerTime.instant(Time.getInstance(time));
    }
}
