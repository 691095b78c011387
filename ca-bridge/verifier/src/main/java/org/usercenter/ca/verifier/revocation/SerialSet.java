package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Serial numbers of a CRL, sorted and packed without an object for each: vendors' CRLs have hundreds of thousands of
 * entries. Immutable.
 */
final class SerialSet {

    private final Map<Integer, byte[]> sortedByLength;

    private SerialSet(Map<Integer, byte[]> sortedByLength) {
        this.sortedByLength = sortedByLength;
    }

    boolean contains(BigInteger serial) {
        byte[] wanted = serial.toByteArray();
        byte[] packed = sortedByLength.get(wanted.length);
        if (packed == null) {
            return false;
        }
        int low = 0;
        int high = packed.length / wanted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = middle * wanted.length;
            int order = Arrays.compareUnsigned(packed, from, from + wanted.length, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    int size() {
        return sortedByLength.entrySet().stream()
                .mapToInt(group -> group.getValue().length / group.getKey())
                .sum();
    }

    /** Collects serial numbers; not thread-safe, used once. */
    static final class Builder {

        private final Map<Integer, List<byte[]>> byLength = new HashMap<>();

        void add(BigInteger serial) {
            byte[] value = serial.toByteArray();
            byLength.computeIfAbsent(value.length, length -> new ArrayList<>()).add(value);
        }

        SerialSet build() {
            Map<Integer, byte[]> packed = new HashMap<>();
            byLength.forEach((length, serials) -> {
                serials.sort(Arrays::compareUnsigned);
                byte[] group = new byte[length * serials.size()];
                for (int i = 0; i < serials.size(); i++) {
                    System.arraycopy(serials.get(i), 0, group, i * length, length);
                }
                packed.put(length, group);
            });
            return new SerialSet(packed);
        }
    }
}
