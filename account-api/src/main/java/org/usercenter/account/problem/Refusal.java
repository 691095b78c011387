package org.usercenter.account.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request that is not done; what it has written is rolled back. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, FieldCode> fields;
    private final transient List<String> told;
    private final int retryAfter;

    private Refusal(ProblemCode code, Map<String, FieldCode> fields, List<String> told, int retryAfter) {
        super(code.code() + fields, null, false, false);
        this.code = code;
        this.fields = new LinkedHashMap<>(fields);
        this.told = List.copyOf(told);
        this.retryAfter = retryAfter;
    }

    public static Refusal of(ProblemCode code) {
        return new Refusal(code, Map.of(), List.of(), 0);
    }

    /** For one field. */
    public static Refusal of(ProblemCode code, String field, FieldCode wrong) {
        return new Refusal(code, Map.of(field, wrong), List.of(), 0);
    }

    /** For some fields, in the order of the map. */
    public static Refusal of(ProblemCode code, Map<String, FieldCode> fields) {
        return new Refusal(code, fields, List.of(), 0);
    }

    /**
     * With a detail, whose text is {@code problem.<code>.detail}.
     *
     * @param told parameters of that text, for the caller's eyes
     */
    public static Refusal told(ProblemCode code, String... told) {
        return new Refusal(code, Map.of(), List.of(told), 0);
    }

    /** Too many for now. */
    public static Refusal tooMany(int seconds) {
        return new Refusal(ProblemCode.TOO_MANY, Map.of(), List.of(), seconds);
    }

    public ProblemCode code() {
        return code;
    }

    /** What is wrong with which field; empty when it is not about fields. */
    public Map<String, FieldCode> fields() {
        return fields;
    }

    /** Parameters of the detail; empty: there is none. */
    public List<String> told() {
        return told;
    }

    /** Seconds until it is worth trying again; 0: not known. */
    public int retryAfter() {
        return retryAfter;
    }
}
