package org.usercenter.realm.apply;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class ArgumentsTest {

    @Test
    void whatIsToBeDoneWithWhichFilesIsRead() {
        Arguments arguments =
                parse("apply --server https://a.example/ --user admin --file a.json --file b.json --force");

        assertThat(arguments.task()).isEqualTo(Arguments.Task.APPLY);
        assertThat(arguments.server()).hasToString("https://a.example");
        assertThat(arguments.files()).hasSize(2);
        assertThat(arguments.force()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "destroy --server https://a.example --user a --file a.json",
                "plan --user a --file a.json",
                "plan --server https://a.example --user a",
                "plan --server https://a.example --file a.json",
                "plan --server https://a.example --user a --client b --file a.json",
                "plan --server https://a.example --user a --file",
                "plan --server https://a.example --user a --file a.json --password x"
            })
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example", "ftp://localhost", "http://localhost.example", "login.example"})
    void aPasswordGoesToNoOtherMachineInTheOpen(String server) {
        assertThatThrownBy(() -> parse("plan --user a --file a.json --server " + server))
                .hasMessageContaining("https");
    }

    private static Arguments parse(String line) {
        return Arguments.parse(line.split(" "));
    }
}
