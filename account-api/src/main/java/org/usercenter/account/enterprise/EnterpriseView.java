package org.usercenter.account.enterprise;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.IdentityDocument;

/**
 * An enterprise as its members see it.
 *
 * @param id of its group
 * @param type code of its legal form
 * @param level real-name level, 1 to 3
 * @param way how the level was reached; null: nothing counts
 * @param at when; ISO 8601
 * @param validUntil last day of its term; ISO 8601; null: unlimited, or not declared
 * @param contact null: whoever asks may not see it
 * @param legalRepresentative null: not known, or whoever asks may not see it
 * @param handler null: there is none, or whoever asks may not see it
 * @param mainAccount null: whoever asks may not see it
 * @param closesOn day on which it is closed at the earliest; ISO 8601; null: it stays
 */
public record EnterpriseView(
        String id,
        String uscc,
        String name,
        String type,
        int level,
        @Nullable String way,
        @Nullable String at,
        @Nullable String registeredAddress,
        @Nullable String validUntil,
        @Nullable Representative legalRepresentative,
        @Nullable Handler handler,
        @Nullable Contact contact,
        @Nullable MainAccount mainAccount,
        @Nullable String closesOn) {

    /**
     * Legal representative (法定代表人).
     *
     * @param documentType null: not known
     * @param number masked; null: not known
     */
    public record Representative(String name, @Nullable String documentType, @Nullable String number) {

        /** Null: there is none. */
        public static @Nullable Representative of(@Nullable LegalRepresentative representative) {
            if (representative == null) {
                return null;
            }
            IdentityDocument document = representative.document();
            return new Representative(
                    representative.name().value(),
                    document == null ? null : document.type().code(),
                    document == null ? null : document.masked());
        }
    }

    /**
     * Who registered it (经办人).
     *
     * @param number masked
     * @param mobile masked
     */
    public record Handler(String name, String documentType, String number, String mobile) {

        /** Null: there is none. */
        public static @Nullable Handler of(@Nullable Registrant registrant) {
            org.usercenter.storage.enterprise.Handler handler = registrant == null ? null : registrant.handler();
            return handler == null
                    ? null
                    : new Handler(
                            handler.name().value(),
                            handler.document().type().code(),
                            handler.document().masked(),
                            handler.mobile().masked());
        }
    }

    /**
     * Where it is reached.
     *
     * @param mobile masked; null: none
     * @param email masked; null: none
     */
    public record Contact(
            @Nullable String mobile, @Nullable String email, @Nullable String address, @Nullable String postcode) {

        public static Contact of(EnterpriseContact contact) {
            return new Contact(
                    contact.mobile() == null ? null : contact.mobile().masked(),
                    contact.email() == null ? null : new EmailAddress(contact.email()).masked(),
                    contact.address(),
                    contact.postcode());
        }
    }

    /** The main account (企业主账户). */
    public record MainAccount(String loginName) {}
}
