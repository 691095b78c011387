package org.usercenter.auth.ca;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** The certificates that a page wants to be told about, out of a request that anybody can send. */
final class InspectedList {
    /** How many are looked at. */
    static final int MOST = 16;

    /** Bytes; sixteen certificates of a usual size take a twentieth of it. */
    static final int LONGEST = 1 << 20;

    private InspectedList() {}

    /** The body is no such list. */
    static final class InvalidListException extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidListException(String message) {
            super(message);
        }
    }

    /**
     * Reads them.
     *
     * @return the first {@value #MOST}
     * @throws InvalidListException when the body is longer than {@value #LONGEST} bytes or no list of texts
     */
    static List<String> read(InputStream body) throws IOException, InvalidListException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new InvalidListException("too long");
        }
        JsonNode list;
        try {
            list = JsonSerialization.mapper.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new InvalidListException("no JSON");
        }
        if (!list.isArray()) {
            throw new InvalidListException("no list");
        }
        List<String> certificates = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual()) {
                throw new InvalidListException("no text");
            }
            if (certificates.size() < MOST) {
                certificates.add(each.asText());
            }
        }
        return certificates;
    }
}
