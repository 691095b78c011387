package org.usercenter.account.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.Refusal;

/**
 * What is wrong with a row, as it is stored: {@code field=code} of each field, or {@code =code} of the whole.
 *
 * @param codes by field; the empty one is the whole row
 */
record RowErrors(Map<String, String> codes) {

    static final String WHOLE = "";

    static RowErrors of(Map<String, FieldCode> fields) {
        Map<String, String> codes = new LinkedHashMap<>();
        fields.forEach((field, wrong) -> codes.put(field, wrong.code()));
        return new RowErrors(codes);
    }

    /** Why a row was refused. */
    static RowErrors of(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? new RowErrors(Map.of(WHOLE, refusal.code().code()))
                : of(refusal.fields());
    }

    static RowErrors read(String stored) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(stored.split(",")).forEach(entry -> {
            int equals = entry.indexOf('=');
            codes.put(entry.substring(0, Math.max(equals, 0)), entry.substring(equals + 1));
        });
        return new RowErrors(codes);
    }

    /** As it is stored; empty when nothing is wrong. */
    String written() {
        return codes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
