package org.usercenter.account.region;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes small tables as ip2region describes its form: a header, 256 × 256 places in the index, texts, the index. */
final class Xdb {
    private static final int HEADER = 256;
    private static final int PLACES = 256 * 256 * 8;
    private static final int SEGMENT = 14;

    /** All addresses that begin with two numbers. */
    private record Block(int first, int second, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final List<Block> blocks = new ArrayList<>();

    /** Adds the addresses {@code first.second.*.*}. */
    Xdb with(int first, int second, String text) {
        blocks.add(new Block(first, second, text));
        return this;
    }

    byte[] bytes() {
        int texts = blocks.stream().mapToInt(block -> block.bytes().length).sum();
        int index = HEADER + PLACES + texts;
        ByteBuffer table = ByteBuffer.allocate(index + blocks.size() * SEGMENT).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 2).putShort((short) 1).putInt(0).putInt(index).putInt(index + SEGMENT * blocks.size());
        int text = HEADER + PLACES;
        int segment = index;
        for (Block block : blocks) {
            int place = HEADER + (block.first() * 256 + block.second()) * 8;
            // The end is where the last one begins.
            table.putInt(place, segment).putInt(place + 4, segment);
            table.put(text, block.bytes());
            int start = block.first() << 24 | block.second() << 16;
            table.putInt(segment, start)
                    .putInt(segment + 4, start | 0xFFFF)
                    .putShort(segment + 8, (short) block.bytes().length)
                    .putInt(segment + 10, text);
            text += block.bytes().length;
            segment += SEGMENT;
        }
        return table.array();
    }
}
