package org.usercenter.sandbox.sharedca;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the app writes its signature messages.
 *
 * @param embedded whether the signed bytes stand in the message
 * @param gmOids SM2: content types and algorithms of GM/T 0010 rather than those of RFC 5652
 * @param attributes whether signed attributes stand between content and signature
 */
record CmsForm(boolean embedded, boolean gmOids, boolean attributes) {
    static final CmsForm USUAL = new CmsForm(false, true, true);

    /**
     * Reads {@code {"content": "detached|embedded", "oids": "gm|rfc", "attributes": true|false}}; what is left out stays.
     *
     * @throws IllegalArgumentException for any other value
     */
    CmsForm with(JsonNode wish) {
        return new CmsForm(
                choose(wish.path("content").asText(embedded ? "embedded" : "detached"), "embedded", "detached"),
                choose(wish.path("oids").asText(gmOids ? "gm" : "rfc"), "gm", "rfc"),
                wish.path("attributes").asBoolean(attributes));
    }

    private static boolean choose(String value, String yes, String no) {
        if (!value.equals(yes) && !value.equals(no)) {
            throw new IllegalArgumentException(yes + " or " + no);
        }
        return value.equals(yes);
    }
}
