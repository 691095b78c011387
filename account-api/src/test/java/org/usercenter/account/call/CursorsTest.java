package org.usercenter.account.call;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.crypto.BlindIndex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorsTest {

    /** Differs with the text, as a keyed hash does. */
    static final BlindIndex INDEX =
            (kind, text) -> String.format("%064x", new BigInteger(1, JsonText.sha256(kind + text)));

    private final Cursors cursors = new Cursors(INDEX, "realm me /messages");

    @Test
    void aPlaceIsReadAsItWasWritten() {
        assertThat(cursors.read(cursors.write(List.of("王\"五", "42")))).containsExactly("王\"五", "42");
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        String other = new Cursors(INDEX, "realm somebody /messages").write(List.of("42"));

        assertThatThrownBy(() -> cursors.read(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Zm9v", "%%%", "WyI0MiJd", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDFbIjQyIl0"})
    void whatNoPageGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> cursors.read(cursor)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPageShowsAsManyAsAskedForAndSaysWhetherThereAreMore() {
        Paging paging = new Paging(cursors, 2, List.of());

        Page<String> first = paging.page(List.of("a", "b", "c"), List::of, row -> row);
        Page<String> last = paging.page(List.of("a", "b"), List::of, row -> row);

        assertThat(paging.rows()).isEqualTo(3);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(cursors.read(String.valueOf(first.next()))).containsExactly("b");
        assertThat(last.next()).isNull();
    }
}
