package org.usercenter.storage.enterprise;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;

/**
 * What is declared or proved of an enterprise at registration.
 *
 * @param type code of its legal form, kebab case, e.g. {@code limited-company}; at most 64 characters
 * @param address registered address; at most 300 characters; null: not known
 * @param validUntil last day of its term of operation; null: unlimited, or not declared
 * @param representative null: not known, when it was typed by a stranger
 * @param registrant who registered it; null: not known, e.g. when a certificate did
 */
public record NewEnterprise(
        Uscc uscc,
        EnterpriseName name,
        String type,
        @Nullable String address,
        @Nullable LocalDate validUntil,
        @Nullable LegalRepresentative representative,
        EnterpriseContact contact,
        Consent consent,
        @Nullable Registrant registrant) {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_TYPE = 64;
    private static final int MAX_ADDRESS = 300;

    /** Of which nobody knows who registered it. */
    public NewEnterprise(
            Uscc uscc,
            EnterpriseName name,
            String type,
            @Nullable String address,
            @Nullable LocalDate validUntil,
            @Nullable LegalRepresentative representative,
            EnterpriseContact contact,
            Consent consent) {
        this(uscc, name, type, address, validUntil, representative, contact, consent, null);
    }

    /**
     * Checks type and address.
     *
     * @throws IllegalArgumentException when one has another form or is too long
     */
    public NewEnterprise {
        if (type.length() > MAX_TYPE || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A type is at most " + MAX_TYPE + " characters kebab case");
        }
        if (address != null
                && (address.isBlank()
                        || address.length() > MAX_ADDRESS
                        || address.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("A registered address has 1 to " + MAX_ADDRESS + " characters");
        }
    }
}
