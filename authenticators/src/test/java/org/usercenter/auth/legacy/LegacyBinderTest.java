package org.usercenter.auth.legacy;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P4")
class LegacyBinderTest {

    @Test
    void fewRolesAreAllNamedInTheJournal() {
        assertThat(LegacyBinder.fitting(new TreeSet<>(List.of("construction/bidder", "property/seller"))))
                .isEqualTo("construction/bidder property/seller");
        assertThat(LegacyBinder.fitting(new TreeSet<>())).isEmpty();
    }

    @Test
    void ofManyRolesItIsSaidHowManyMore() {
        TreeSet<String> roles = new TreeSet<>();
        IntStream.range(0, 300).forEach(i -> roles.add(String.format(Locale.ROOT, "system/role-%03d", i)));

        String text = LegacyBinder.fitting(roles);

        assertThat(text).hasSizeLessThan(1_700).startsWith("system/role-000 system/role-001");
        int named = text.split(" ", -1).length - 1;
        assertThat(text).endsWith(" +" + (300 - named));
    }
}
