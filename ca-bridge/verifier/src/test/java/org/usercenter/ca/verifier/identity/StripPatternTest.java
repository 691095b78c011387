package org.usercenter.ca.verifier.identity;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Expressions that an administrator writes and a stranger's certificate feeds. */
@Tag("L2")
final class StripPatternTest {

    private static final String AS = "a".repeat(128);

    @Test
    void theGroupIsTheNumber() {
        assertThat(new StripPattern("041@0([0-9X]{18})@.*").apply("041@011010519491231002X@rest"))
                .isEqualTo("11010519491231002X");
    }

    @Test
    void aGroupThatTookNoPartGivesNothing() {
        assertThat(new StripPattern("(?:(SF.*)|JJ.*)").apply("JJ1")).isNull();
    }

    @Test
    void theWholeValueMustMatch() {
        assertThat(new StripPattern("SF(\\d)").apply("SF12")).isNull();
    }

    @Test
    void anExpressionMayHave200Characters() {
        assertThat(new StripPattern("(" + "a".repeat(198) + ")").expression()).hasSize(200);
        refused("(" + "a".repeat(199) + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a*b+c{2,})",
                "(a{2}b{2}c{2}d{2})",
                "(?:SF)?(.*)",
                "(\\*\\+\\*\\+)",
                "\\((.*)\\)",
                "(a),{2}b{2}c{2}"
            })
    void anExpressionWithinTheLimitsIsTaken(String expression) {
        assertThat(new StripPattern(expression).expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a*b*c*d*)", "(a+b+c+d+)", "(a{2,}b{2,}c{2,}d{2,})", "(a){2}", "(?<n>a)", "\\Q(a)", "(a)\\9"})
    void anExpressionBeyondThemIsRefused(String expression) {
        refused(expression);
    }

    /** Forty places where a letter may be left out are a million million ways to read forty letters. */
    @Test
    void manyPlacesWithAChoiceAreRefused() {
        refused("(" + "a?".repeat(40) + "a".repeat(40) + ")");
        refused("(?:|)".repeat(35) + "()");
    }

    @Test
    void twelvePlacesWithAChoiceAreTaken() {
        assertThat(new StripPattern("(" + "a?".repeat(12) + ")").apply("aaaaaaaaaaaa"))
                .isEqualTo("aaaaaaaaaaaa");
        refused("(" + "a?".repeat(13) + ")");
    }

    /** It would match in the end, by the second alternative, after millions of ways to fail with the first. */
    @Test
    void aValueThatTakesTooLongDoesNotMatch() {
        assertThat(new StripPattern("(?:a?a?a?a?a?a?a?.*.*.*b|(a{128}))").apply(AS))
                .isNull();
    }

    @Test
    void aTextCanBeLookedAtAsOftenAsSaid() {
        BoundedText text = new BoundedText("abc", 2);

        assertThat(text.charAt(0)).isEqualTo('a');
        assertThat(text.charAt(2)).isEqualTo('c');
        assertThatExceptionOfType(BoundedText.ExhaustedException.class).isThrownBy(() -> text.charAt(1));
        assertThat(text).hasToString("abc");
    }

    /** A vendor whose settings are the same keeps what is remembered about it. */
    @Test
    void patternsAreEqualWhenTheirExpressionsAre() {
        assertThat(new StripPattern("SF(.*)"))
                .isEqualTo(new StripPattern("SF(.*)"))
                .hasSameHashCodeAs(new StripPattern("SF(.*)"))
                .isNotEqualTo(new StripPattern("JJ(.*)"))
                .isNotEqualTo("SF(.*)")
                .hasToString("SF(.*)");
    }

    private static void refused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StripPattern(expression));
    }
}
