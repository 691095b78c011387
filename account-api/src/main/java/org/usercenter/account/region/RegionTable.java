package org.usercenter.account.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lionsoul.ip2region.xdb.Searcher;

/**
 * A table of IPv4 addresses in the form {@code xdb}, version 2, of ip2region, held in memory. Of what it says of an address,
 * such as {@code 中国|0|广东省|深圳市|电信}, what is not known ({@code 0}) and codes of countries are left out.
 */
final class RegionTable {
    private static final Pattern IP_V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern CODE = Pattern.compile("0?|[A-Z]{2}");

    /** Start of the index, after a header and 256 × 256 places in it. */
    private static final int LEAST =
            Searcher.HeaderInfoLength + Searcher.VectorIndexRows * Searcher.VectorIndexCols * Searcher.VectorIndexSize;

    private static final int VERSION = 2;

    private final byte[] content;

    /**
     * From the content of a file.
     *
     * @throws IllegalArgumentException when it has another form
     */
    RegionTable(byte[] content) {
        if (content.length < LEAST || Searcher.getInt2(content, 0) != VERSION) {
            throw new IllegalArgumentException("No table of the form xdb, version " + VERSION);
        }
        this.content = content;
    }

    /**
     * From a file.
     *
     * @throws IllegalArgumentException when it cannot be read or has another form
     */
    static RegionTable read(Path file) {
        try {
            return new RegionTable(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    /** Empty for what is no IPv4 address, and for one that the table does not know. */
    Optional<String> region(@Nullable String ip) {
        if (ip == null || !IP_V4.matcher(ip).matches()) {
            return Optional.empty();
        }
        try {
            // A searcher counts what it reads, and so belongs to one thread; it is cheap.
            return shown(Searcher.newWithBuffer(content).search(ip));
        } catch (Exception e) {
            // What it throws when an address has a number above 255, or a table is damaged.
            return Optional.empty();
        }
    }

    private static Optional<String> shown(@Nullable String found) {
        if (found == null) {
            return Optional.empty();
        }
        String text = Arrays.stream(found.split("\\|"))
                .map(String::strip)
                .filter(part -> !CODE.matcher(part).matches())
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
