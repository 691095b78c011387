package org.usercenter.account.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.jspecify.annotations.Nullable;

/** Words refusals from the bundle {@code problems}: in Chinese for whoever reads it, else in English. */
public final class ProblemTexts {

    private final ResourceBundle texts;

    /** In the language of that locale. */
    public ProblemTexts(Locale locale) {
        Locale worded =
                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                ProblemTexts.class.getPackageName() + ".problems",
                worded,
                ProblemTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The body that says so. */
    public Problem problem(Refusal refusal) {
        List<Problem.Field> fields = refusal.fields().entrySet().stream()
                .map(field -> new Problem.Field(
                        field.getKey(),
                        field.getValue().code(),
                        texts.getString("field." + field.getValue().code())))
                .toList();
        return problem(refusal.code(), fields.isEmpty() ? null : fields, null);
    }

    /**
     * The body for a fault of the server.
     *
     * @param id under which the log tells more
     */
    public Problem fault(String id) {
        return problem(ProblemCode.FAULT, null, id);
    }

    private Problem problem(ProblemCode code, @Nullable List<Problem.Field> fields, @Nullable String id) {
        return new Problem(
                "urn:uc:problem:" + code.code(),
                texts.getString("problem." + code.code()),
                code.status(),
                code.code(),
                fields,
                id);
    }
}
