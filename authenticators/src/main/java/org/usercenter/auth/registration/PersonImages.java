package org.usercenter.auth.registration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.document.DocumentKind;

/** Whether a natural person who declares an identity sends images of the document (证件照片). */
enum PersonImages {
    OFF("off"),
    /** May send them; who reviews the account is glad of them. */
    OPTIONAL("optional"),
    /** Has to send the side with the portrait. */
    REQUIRED("required");

    /** Those that an account of a person keeps. */
    static final List<DocumentKind> KINDS = List.of(DocumentKind.PERSON_ID_FRONT, DocumentKind.PERSON_ID_BACK);

    private final String code;

    PersonImages(String code) {
        this.code = code;
    }

    /** Value of the setting. */
    String code() {
        return code;
    }

    /** Off for anything unknown. */
    static PersonImages ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(images -> images.code.equals(code))
                .findFirst()
                .orElse(OFF);
    }

    /** In the order of the page, with whether each has to be there; not every document has another side. */
    Map<DocumentKind, Boolean> asked() {
        Map<DocumentKind, Boolean> asked = new LinkedHashMap<>();
        if (this != OFF) {
            asked.put(DocumentKind.PERSON_ID_FRONT, this == REQUIRED);
            asked.put(DocumentKind.PERSON_ID_BACK, false);
        }
        return asked;
    }

    List<DocumentKind> needed() {
        return this == REQUIRED ? List.of(DocumentKind.PERSON_ID_FRONT) : List.of();
    }
}
