package org.usercenter.storage.appeal;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P3")
final class ReceiptNumberTest {

    private final ReceiptNumber receipt = ReceiptNumber.random();

    @Test
    void it_is_read_back_as_it_is_shown() {
        assertThat(receipt.grouped()).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(ReceiptNumber.find(receipt.grouped())).contains(receipt);
    }

    @Test
    void small_letters_blanks_and_full_width_characters_are_forgiven() {
        String wide = receipt.value()
                .chars()
                .mapToObj(each -> Character.toString(each + 0xFEE0))
                .reduce("", String::concat);

        assertThat(Stream.of(" " + receipt.grouped().toLowerCase(Locale.ROOT).replace('-', ' '), wide))
                .allSatisfy(typed -> assertThat(ReceiptNumber.find(typed)).contains(receipt));
    }

    @RepeatedTest(20)
    void every_single_wrong_character_is_noticed() {
        IntStream.range(0, receipt.value().length()).forEach(place -> ReceiptNumber.ALPHABET
                .chars()
                .filter(each -> each != receipt.value().charAt(place))
                .forEach(each -> {
                    StringBuilder mistyped = new StringBuilder(receipt.value());
                    mistyped.setCharAt(place, (char) each);
                    assertThat(ReceiptNumber.find(mistyped.toString())).isEmpty();
                }));
    }

    @RepeatedTest(20)
    void two_neighbours_in_the_wrong_order_are_noticed() {
        String value = receipt.value();
        IntStream.range(0, value.length() - 1)
                .filter(place -> value.charAt(place) != value.charAt(place + 1))
                .forEach(place -> {
                    String swapped = value.substring(0, place)
                            + value.charAt(place + 1)
                            + value.charAt(place)
                            + value.substring(place + 2);
                    assertThat(ReceiptNumber.find(swapped)).isEmpty();
                });
    }

    @Test
    void it_is_not_told_by_its_text() {
        assertThat(receipt.toString()).doesNotContain(receipt.value());
    }
}
