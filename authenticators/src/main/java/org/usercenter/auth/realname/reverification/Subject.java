package org.usercenter.auth.realname.reverification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.realname.enterprise.EnterpriseClaim;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Person;

/** What is asked about somebody, and what the answer is good for. */
sealed interface Subject {

    /**
     * A natural person.
     *
     * @param documentValidUntil last day on which the document is valid; null: no end
     */
    record OfPerson(PersonName name, IdentityDocument document, @Nullable LocalDate documentValidUntil)
            implements Subject {}

    /**
     * An enterprise.
     *
     * @param validUntil last day of its term of operation; null: no end
     */
    record OfEnterprise(EnterpriseClaim claim, @Nullable LocalDate validUntil) implements Subject {}

    static Subject of(Person person) {
        return new OfPerson(person.name(), person.document(), person.documentValidUntil());
    }

    /** Null when the representative or his document, which are among the elements, is not known. */
    static @Nullable Subject of(Enterprise enterprise) {
        NewEnterprise particulars = enterprise.particulars();
        LegalRepresentative representative = particulars.representative();
        IdentityDocument document = representative == null ? null : representative.document();
        return representative == null || document == null
                ? null
                : new OfEnterprise(
                        new EnterpriseClaim(particulars.uscc(), particulars.name(), representative.name(), document),
                        particulars.validUntil());
    }
}
