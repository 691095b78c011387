package org.usercenter.auth.ca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.ca.InspectedList.InvalidListException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("L2")
class InspectedListTest {

    private static List<String> read(String body) throws IOException, InvalidListException {
        return InspectedList.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itsTextsAreRead() throws Exception {
        assertThat(read("[\"MIIC\",\"MIID\"]")).containsExactly("MIIC", "MIID");
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void ofMoreThanSixteenTheFirstAreLookedAt() throws Exception {
        String many = "[" + String.join(",", Collections.nCopies(17, "\"a\"")) + "]";

        assertThat(read(many)).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "{}", "\"MIIC\"", "7", "[null]", "[[\"a\"]]", "[1]", "[\"a\"", "no json"})
    void whatIsNoListOfTextsIsRefused(String body) {
        assertThatExceptionOfType(InvalidListException.class).isThrownBy(() -> read(body));
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsParsed() {
        String longest = "[\"" + "a".repeat(InspectedList.LONGEST) + "\"]";

        assertThatExceptionOfType(InvalidListException.class)
                .isThrownBy(() -> read(longest))
                .withMessage("too long");
    }
}
