package org.usercenter.account.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.text.Texts;

/** Words refusals from the bundle {@code problems}. */
public final class ProblemTexts {

    private final Texts texts;

    /**
     * In one language.
     *
     * @param chinese else English
     */
    public ProblemTexts(boolean chinese) {
        this.texts = new Texts(ProblemTexts.class, "problems", chinese);
    }

    /** The body that says so. */
    public Problem problem(Refusal refusal) {
        List<Problem.Field> fields = refusal.fields().entrySet().stream()
                .map(field -> new Problem.Field(
                        field.getKey(),
                        field.getValue().code(),
                        field(field.getValue().code())))
                .toList();
        String detail = refusal.told().isEmpty()
                ? null
                : texts.get(
                        "problem." + refusal.code().code() + ".detail",
                        refusal.told().toArray());
        return problem(refusal.code(), detail, fields.isEmpty() ? null : fields, null);
    }

    /**
     * The body for a fault of the server.
     *
     * @param id under which the log tells more
     */
    public Problem fault(String id) {
        return problem(ProblemCode.FAULT, null, null, id);
    }

    /** What a {@link ProblemCode} means. */
    public String title(String code) {
        return texts.get("problem." + code);
    }

    /** What a {@link FieldCode} means. */
    public String field(String code) {
        return texts.get("field." + code);
    }

    private Problem problem(
            ProblemCode code, @Nullable String detail, @Nullable List<Problem.Field> fields, @Nullable String id) {
        return new Problem(
                "urn:uc:problem:" + code.code(), title(code.code()), detail, code.status(), code.code(), fields, id);
    }
}
