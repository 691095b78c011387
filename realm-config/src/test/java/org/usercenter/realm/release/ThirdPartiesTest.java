package org.usercenter.realm.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class ThirdPartiesTest {

    @TempDir
    private Path folder;

    @Test
    void everyLibraryOfOthersIsThereWithItsLicenceAndTheTextOfIt() throws IOException {
        String list = list("[{'license':{'id':'MIT'}}]");

        assertThat(list).contains("pkg:npm/a@1", "Licence: MIT", "text of a").doesNotContain("ours");
    }

    @Test
    void aLibraryWithoutALicenceIsInNoRelease() {
        assertThatThrownBy(() -> list("[]")).hasMessageContaining("pkg:npm/a@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGPL-3.0-only", "Elastic-2.0", "SSPL-1.0"})
    void aLicenceThatBindsServicesIsInNoRelease(String licence) {
        assertThatThrownBy(() -> list("[{'license':{'id':'" + licence + "'}}]")).hasMessageContaining(licence);
    }

    @Test
    void aLibraryThatBringsNoTextGetsTheOneKeptForIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "kept for a");
        Files.writeString(folder.resolve("MIT.txt"), "kept for all");

        assertThat(list("[{'license':{'id':'MIT'}}]", List.of())).contains("kept for a\n");
    }

    @Test
    void aLibraryThatBringsNoTextGetsThatOfItsLicence() throws IOException {
        Files.writeString(folder.resolve("Apache-2.0.txt"), "kept for all");

        assertThat(list("[{'license':{'id':'Apache-2.0'}}]", List.of())).contains("kept for all");
    }

    @Test
    void aLibraryWithoutATextIsInNoRelease() {
        assertThatThrownBy(() -> list("[{'license':{'id':'MIT'}}]", List.of()))
                .hasMessageContaining("pkg:npm/a@1 brings no licence text");
    }

    private String list(String licences) throws IOException {
        return list(licences, List.of("text of a"));
    }

    private String list(String licences, List<String> texts) throws IOException {
        Path bill = folder.resolve("bom.json");
        Files.writeString(
                bill,
                ("{'components':[{'group':'org.usercenter','name':'ours'},"
                                + "{'name':'a','version':'1','purl':'pkg:npm/a@1','licenses':" + licences + "}]}")
                        .replace('\'', '"'));
        return new ThirdParties(folder).list(bill, library -> texts);
    }
}
