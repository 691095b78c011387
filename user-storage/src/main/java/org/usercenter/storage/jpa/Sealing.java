package org.usercenter.storage.jpa;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.crypto.FieldCipher;

/**
 * Encrypts values bound to the realm, field and user that they belong to, so that a value copied to another row cannot
 * be decrypted.
 */
record Sealing(FieldCipher cipher) {

    static final String PERSON_NAME = "person-name";
    static final String PERSON_DOCUMENT = "person-document";
    static final String PERSON_EMAIL = "person-email";
    static final String REAL_NAME_EVIDENCE = "real-name-evidence";
    static final String CERTIFICATE_HOLDER = "certificate-holder";
    static final String CERTIFICATE_ENTERPRISE = "certificate-enterprise";
    static final String CERTIFICATE_PERSON = "certificate-person";
    static final String ENTERPRISE_REPRESENTATIVE = "enterprise-representative";
    static final String ENTERPRISE_DOCUMENT = "enterprise-document";
    static final String ENTERPRISE_CONTACT_ADDRESS = "enterprise-contact-address";
    static final String ENTERPRISE_HANDLER = "enterprise-handler";
    static final String MESSAGE_PARAMETERS = "message-parameters";
    static final String DELIVERY_PARAMETERS = "delivery-parameters";
    static final String DELIVERY_ADDRESS = "delivery-address";
    static final String FIRST_ANSWER = "first-answer";
    /** Bound to the import instead of a user. */
    static final String IMPORT_ROW = "import-row";

    /** Bound to the holder: group of an enterprise, or user. */
    static final String PARTICULAR = "particular";
    /** Bound to the department's group, as its contact is. */
    static final String DEPARTMENT_MANAGER = "department-manager";

    static final String DEPARTMENT_CONTACT = "department-contact";
    /** Bound to the document instead of a user: it changes hands. */
    static final String DOCUMENT_KEY = "document-key";

    /** Bound to the appeal instead of a user, as the other values of it are. */
    static final String APPEAL_CLAIM = "appeal-claim";

    static final String APPEAL_CONTACT = "appeal-contact";
    static final String APPEAL_ANSWER = "appeal-answer";
    static final String APPEAL_FORMER = "appeal-former";

    /** Bound to the review alike. */
    static final String REVIEW_WORDS = "review-words";

    static final String REVIEW_ANSWER = "review-answer";

    String seal(String plain, String realmId, String field, String userId) {
        return cipher.encrypt(plain, context(realmId, field, userId));
    }

    String open(String sealed, String realmId, String field, String userId) {
        return cipher.decrypt(sealed, context(realmId, field, userId));
    }

    @Nullable
    String sealNullable(@Nullable String plain, String realmId, String field, String userId) {
        return plain == null ? null : seal(plain, realmId, field, userId);
    }

    @Nullable
    String openNullable(@Nullable String sealed, String realmId, String field, String userId) {
        return sealed == null ? null : open(sealed, realmId, field, userId);
    }

    /** How every value begins that no rotation has to rewrite. */
    String activePrefix() {
        return cipher.activePrefix();
    }

    /** Never changes: it is part of what is authenticated in every stored value. */
    private static String context(String realmId, String field, String userId) {
        return realmId + "/" + field + "/" + userId;
    }
}
