package org.usercenter.ca.agent.skf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

@Tag("L2")
class SkfNameTest {

    @Property
    void aListGivesItsNames(@ForAll @Size(max = 8) List<@AlphaChars @NotEmpty String> names) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (String name : names) {
            list.writeBytes(name.getBytes(Charset.forName("GBK")));
            list.write(0);
        }
        list.write(0);

        assertThat(SkfName.list(list.toByteArray())).extracting(SkfName::text).containsExactlyElementsOf(names);
    }

    @Property
    void anyBytesGiveAListWithoutEmptyNames(@ForAll byte[] bytes) {
        assertThat(SkfName.list(bytes)).noneMatch(name -> name.toHex().isEmpty());
    }

    @Test
    void anEmptyListHasNoNamesWhateverItsSize() {
        assertThat(SkfName.list(new byte[0])).isEmpty();
        assertThat(SkfName.list(new byte[1])).isEmpty();
        assertThat(SkfName.list(new byte[2])).isEmpty();
    }

    @Property
    void aNameSurvivesTheLocator(@ForAll @NotEmpty byte[] bytes) {
        SkfName name = SkfName.fromHex(java.util.HexFormat.of().formatHex(bytes));

        assertThat(SkfName.fromHex(name.toHex())).isEqualTo(name);
        assertThat(name.terminated()).hasSize(bytes.length + 1).endsWith(0);
    }
}
