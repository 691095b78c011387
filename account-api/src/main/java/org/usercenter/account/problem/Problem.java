package org.usercenter.account.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Body of a refusal, {@code application/problem+json}.
 *
 * @param type {@code urn:uc:problem:<code>}
 * @param title for people, in their language
 * @param detail what more there is to say for people; null: nothing
 * @param status HTTP status
 * @param fields those that are wrong; null: none
 * @param id under which the server's log tells more; null: there is no more
 */
public record Problem(
        String type,
        String title,
        @Nullable String detail,
        int status,
        String code,
        @Nullable List<Field> fields,
        @Nullable String id) {

    /**
     * A field that is wrong.
     *
     * @param name as in the request
     * @param message for people, in their language
     */
    public record Field(String name, String code, String message) {}
}
