package org.usercenter.storage.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a document shows. */
public enum DocumentKind {
    /** Licence or certificate of the organisation (营业执照等证照). */
    LICENCE("licence"),
    /** The handler's identity document (经办人证件), side with the portrait. */
    HANDLER_ID_FRONT("handler-id-front"),
    HANDLER_ID_BACK("handler-id-back"),
    /** The legal representative's identity document (法定代表人证件), side with the portrait. */
    REPRESENTATIVE_ID_FRONT("representative-id-front"),
    REPRESENTATIVE_ID_BACK("representative-id-back"),
    /** A natural person's own identity document, side with the portrait. */
    PERSON_ID_FRONT("person-id-front"),
    PERSON_ID_BACK("person-id-back"),
    /** Letter of authority (法人授权委托书), stamped, or signed by the legal representative. */
    AUTHORITY_LETTER("authority-letter"),
    /** Commitment (办理承诺函), stamped or signed alike. */
    COMMITMENT("commitment"),
    /** Qualification certificate of an enterprise (资质证书), which business roles ask for. */
    QUALIFICATION("qualification"),
    /** Whatever else shows that an appeal is right (申诉佐证材料). */
    APPEAL_EVIDENCE("appeal-evidence");

    /**
     * Those that show somebody, or in which somebody is authorised: not to be seen by whoever has the account of the
     * enterprise after him.
     */
    public static final Set<DocumentKind> OF_PEOPLE = Set.of(
            HANDLER_ID_FRONT,
            HANDLER_ID_BACK,
            REPRESENTATIVE_ID_FRONT,
            REPRESENTATIVE_ID_BACK,
            PERSON_ID_FRONT,
            PERSON_ID_BACK,
            AUTHORITY_LETTER,
            COMMITMENT);

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<DocumentKind> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
