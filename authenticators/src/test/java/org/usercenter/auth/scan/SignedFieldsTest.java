package org.usercenter.auth.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.usercenter.auth.cloud.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

@Tag("L3")
class SignedFieldsTest {

    @Example
    void fieldsAreSortedAndEmptyOnesAndTheSignatureLeftOut() {
        ObjectNode object = Json.object()
                .put("timestamp", 1_700_000_000_000L)
                .put("bizNo", "b")
                .put("Zeta", true)
                .put("note", "")
                .put("sign", "x")
                .putNull("none");

        assertThat(SignedFields.text(object)).isEqualTo("Zeta=true&bizNo=b&timestamp=1700000000000");
    }

    @Property(tries = 200)
    void parametersAndObjectsOfTextGiveTheSame(
            @ForAll @Size(max = 6) Map<@AlphaChars @NotEmpty @StringLength(max = 8) String, String> fields) {
        Map<String, String> parameters = new HashMap<>(fields);
        ObjectNode object = Json.object();
        fields.forEach(object::put);

        assertThat(SignedFields.text(object)).isEqualTo(SignedFields.text(parameters));
    }

    @Property(tries = 200)
    void theOrderOfFieldsDoesNotMatter(
            @ForAll @Size(max = 6) Map<@AlphaChars @NotEmpty @StringLength(max = 8) String, String> fields) {
        assertThat(SignedFields.text(new TreeMap<>(fields).descendingMap())).isEqualTo(SignedFields.text(fields));
    }
}
