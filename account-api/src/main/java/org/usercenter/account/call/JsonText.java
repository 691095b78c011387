package org.usercenter.account.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of the interface: what is null is left out, what is unknown or a null in a list is refused, names of constants are kebab case. */
final class JsonText {

    /** Characters of a body. */
    private static final int MAX_BODY = 64 * 1024;

    private static final int TAG_LENGTH = 22;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .annotationIntrospector(new KebabCase())
            .build();

    private JsonText() {}

    /** JSON that needs no writing. */
    record Written(String json) {}

    private static final class KebabCase extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return EnumNamingStrategies.KebabCaseStrategy.class;
        }
    }

    static String write(@Nullable Object value) {
        if (value instanceof Written written) {
            return written.json();
        }
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Not the cause: its text can quote the value.
            throw new IllegalStateException(
                    "An answer cannot be written: " + e.getClass().getName());
        }
    }

    /**
     * Reads a body.
     *
     * @throws Refusal when it has another form
     */
    static <T> T read(@Nullable String body, Class<T> type) {
        if (body == null || body.isBlank() || body.length() > MAX_BODY) {
            throw Refusal.of(ProblemCode.BAD_BODY);
        }
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw Refusal.of(ProblemCode.BAD_BODY);
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.of(ProblemCode.INVALID, path(e), FieldCode.UNKNOWN);
        } catch (JsonMappingException e) {
            String field = path(e);
            throw field.isEmpty()
                    ? Refusal.of(ProblemCode.BAD_BODY)
                    : Refusal.of(ProblemCode.INVALID, field, FieldCode.FORMAT);
        } catch (JsonProcessingException e) {
            throw Refusal.of(ProblemCode.BAD_BODY);
        }
    }

    private static String path(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** Strong tag of a state, in quotes. */
    static String tag(Object state) {
        byte[] digest = sha256(write(state));
        return "\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_LENGTH) + "\"";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
