package org.usercenter.ca.agent.ticket;

import java.util.HexFormat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the form alone: the Java that runs the tests would refuse these signatures by itself. */
@Tag("L2")
class TicketAlgorithmTest {
    private static final String ZERO = "00".repeat(32);
    private static final String ONE = "00".repeat(31) + "01";
    private static final String LAST = "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550";

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 1",
        "1, 0",
        "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551, 1",
        "1, FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF, 1"
    })
    void numbersOutsideTheGroupAreNoSignature(String r, String s) {
        byte[] signature = HexFormat.of().parseHex(padded(r) + padded(s));

        assertThat(TicketAlgorithm.ES256.isWellFormed(signature)).isFalse();
    }

    @Test
    void theSmallestAndTheLargestNumberMayBeOne() {
        assertThat(TicketAlgorithm.ES256.isWellFormed(HexFormat.of().parseHex(ONE + LAST)))
                .isTrue();
        assertThat(TicketAlgorithm.ES256.isWellFormed(HexFormat.of().parseHex(LAST + ONE)))
                .isTrue();
    }

    @Test
    void edwardsSignaturesAreNotMeasuredByTheOrderOfP256() {
        assertThat(TicketAlgorithm.EDDSA.isWellFormed(HexFormat.of().parseHex("FF".repeat(64))))
                .isTrue();
    }

    private static String padded(String hex) {
        return ZERO.substring(hex.length()) + hex;
    }
}
