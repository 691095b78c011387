package org.usercenter.storage.document.delivery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class ByteRangeTest {

    private static final long LENGTH = 100;

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=90-, 90, 99", "bytes=-10, 90, 99", "bytes=50-500, 50, 99", "bytes=-500, 0, 99"
    })
    void aPartIsTakenWithinTheContent(String header, long first, long last) {
        assertThat(ByteRange.parse(header, LENGTH)).isEqualTo(new ByteRange.Wanted.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "bytes=", "bytes=-", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=99999999999999999-"})
    void whatIsNotOnePartIsAllOfIt(@Nullable String header) {
        assertThat(ByteRange.parse(header, LENGTH)).isEqualTo(new ByteRange.Wanted.All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=9-8", "bytes=-0"})
    void aPartBeyondTheContentIsNowhere(String header) {
        assertThat(ByteRange.parse(header, LENGTH)).isEqualTo(new ByteRange.Wanted.Nowhere());
    }
}
