package org.usercenter.account.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A12")
final class RegionTableTest {
    private static final byte[] TABLE = new Xdb()
            .with(113, 87, "中国|0|广东省|深圳市|电信")
            .with(120, 24, "中国|广东省|广州市|移动|CN")
            .with(192, 168, "0|0|0|内网IP|内网IP")
            .with(203, 0, "0|0|0|0|0")
            .bytes();

    @Test
    void anAddressIsFoundInTheWordsOfTheTable() {
        RegionTable table = new RegionTable(TABLE);

        assertThat(table.region("113.87.0.0")).contains("中国 广东省 深圳市 电信");
        assertThat(table.region("113.87.255.255")).contains("中国 广东省 深圳市 电信");
        assertThat(table.region("120.24.1.2")).contains("中国 广东省 广州市 移动");
        assertThat(table.region("192.168.1.1")).contains("内网IP");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "203.0.113.7", "8.8.8.8", "113.87.0.256", "::1", "2001:db8::1", "localhost", "1.2.3"})
    void whatTheTableDoesNotKnowHasNoRegion(@Nullable String ip) {
        assertThat(new RegionTable(TABLE).region(ip)).isEmpty();
    }

    @Test
    void aFileOfAnotherFormIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("regions.xdb"), "no table");
        Path later = Files.write(folder.resolve("later.xdb"), laterVersion());

        assertThatThrownBy(() -> RegionTable.read(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionTable.read(later)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionTable.read(folder.resolve("missing.xdb")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.xdb");
    }

    private static byte[] laterVersion() {
        byte[] later = Arrays.copyOf(TABLE, TABLE.length);
        later[0] = 3;
        return later;
    }
}
