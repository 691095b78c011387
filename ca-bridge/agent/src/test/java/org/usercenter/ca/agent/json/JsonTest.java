package org.usercenter.ca.agent.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Tag("L2")
class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"a\":1.5}",
                "{\"a\":99999999999999999999999}",
                "{a:1}",
                "{\"a\":[[[[[[[[[1]]]]]]]]]}",
                "{\"a\":tru}",
                "{/**/}",
                "{\"a\":NaN}"
            })
    void everythingElseThanOneStrictObjectIsRefused(String text) {
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll String text, @ForAll long number, @ForAll boolean flag) throws Exception {
        boolean loneSurrogate = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        if (loneSurrogate) {
            return;
        }
        JsonObject read = Json.read(Json.write(Map.of("t", text, "n", number, "f", flag)));

        assertThat(read.text("t")).isEqualTo(text);
        assertThat(read.number("n")).isEqualTo(number);
        assertThat(read.flag("f")).isEqualTo(flag);
    }

    @Property
    void anyBytesAreAnObjectOrARefusal(@ForAll byte[] bytes) {
        try {
            assertThat(Json.read(bytes)).isNotNull();
        } catch (InvalidJsonException e) {
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }
}
