package org.usercenter.account.call;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonTextTest {

    private enum Kind {
        ONE_WAY,
        OTHER
    }

    private record Thing(String name, @Nullable Kind kind, @Nullable Integer number, @Nullable List<String> more) {}

    @Test
    void whatIsNullIsLeftOutAndConstantsAreKebabCase() {
        assertThat(JsonText.write(new Thing("a", Kind.ONE_WAY, null, null)))
                .isEqualTo("{\"name\":\"a\",\"kind\":\"one-way\"}");
        assertThat(JsonText.read("{\"name\":\"a\",\"kind\":\"one-way\"}", Thing.class)
                        .kind())
                .isEqualTo(Kind.ONE_WAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"admin\":true} | admin | UNKNOWN",
                "{\"name\":\"a\",\"kind\":\"third\"} | kind | FORMAT",
                "{\"name\":\"a\",\"number\":\"x\"} | number | FORMAT",
                "{\"name\":\"a\",\"more\":[{}]} | more.0 | FORMAT",
                "{\"name\":\"a\",\"more\":[\"b\",null]} | more.1 | FORMAT"
            })
    void aWrongFieldIsNamed(String body, String field, FieldCode wrong) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JsonText.read(body, Thing.class));

        assertThat(refusal.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refusal.fields()).containsEntry(field, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "null", "[]", "{\"name\":\"a\"} x", "''"})
    void whatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> JsonText.read(body, Thing.class)).hasMessageContaining("bad-body");
    }

    @Test
    void aTagChangesWithTheState() {
        Thing thing = new Thing("a", null, 1, null);

        assertThat(JsonText.tag(thing)).matches("\"[A-Za-z0-9_-]{22}\"").isEqualTo(JsonText.tag(thing));
        assertThat(JsonText.tag(thing)).isNotEqualTo(JsonText.tag(new Thing("a", null, 2, null)));
    }
}
