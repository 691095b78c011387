package org.usercenter.ca.agent.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

@Tag("L2")
class FormTest {

    @Property
    void whatABrowserEncodesIsRead(@ForAll @Size(max = 10) Map<@AlphaChars @NotEmpty String, @AlphaChars String> fields)
            throws Exception {
        StringBuilder encoded = new StringBuilder();
        fields.forEach((name, value) -> encoded.append(encoded.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value + " ä&=+%", StandardCharsets.UTF_8)));

        Form form = Form.parse(encoded.toString().getBytes(StandardCharsets.US_ASCII));

        fields.forEach((name, value) -> assertThat(form.text(name)).hasValue(value + " ä&=+%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=2", "a=%", "a=%4", "a=%zz", "a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q"})
    void brokenOrOverfullFormsAreRefused(String encoded) {
        assertThatExceptionOfType(HttpFailure.class)
                .isThrownBy(() -> Form.parse(encoded.getBytes(StandardCharsets.US_ASCII)))
                .matches(refused -> refused.status() == 400);
    }

    @Property
    void anyBytesAreAFormOrARefusal(@ForAll byte[] bytes) {
        try {
            assertThat(Form.parse(bytes)).isNotNull();
        } catch (HttpFailure e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }
}
