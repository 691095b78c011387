package org.usercenter.account.call;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of a resource does. {@link Call#answer} reads it: the right that stands here is the one that is checked, and
 * a method without it answers nothing. The interface's description is made of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** Unique, as a method of a client would be called. */
    String id();

    /** One line for whoever reads the description. */
    String summary();

    /** What the caller needs. */
    Right right();

    /** Record that the JSON body is read into; none: no body. */
    Class<?> body() default Void.class;

    /** Record that is answered as JSON; none: no content, or not JSON ({@link #media}). */
    Class<?> answer() default Void.class;

    /** Whether a {@link Page} of the answer's type is answered. */
    boolean paged() default false;

    /** Whether a list of the answer's type is answered. */
    boolean listed() default false;

    /** HTTP status of success. */
    int status() default 200;

    /** Media type of the answer when it is not JSON. */
    String media() default "application/json";

    /** Media type of the body when it is not JSON. */
    String bodyMedia() default "application/json";

    /** Whether the answer has an {@code ETag}, and a change needs {@code If-Match} ({@link Call#requireMatch}). */
    boolean tagged() default false;

    /** Whether an {@code Idempotency-Key} is understood ({@link Call#once}). */
    boolean once() default false;

    /** How often a caller may do it in an hour, beyond what holds for all changes; 0: no limit of its own. */
    int perHour() default 0;
}
