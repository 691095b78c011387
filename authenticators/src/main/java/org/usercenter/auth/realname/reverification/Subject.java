package org.usercenter.auth.realname.reverification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Person;

/**
 * What is asked about a person, and what the answer is good for.
 *
 * @param documentValidUntil last day on which the document is valid; null: no end
 */
record Subject(PersonName name, IdentityDocument document, @Nullable LocalDate documentValidUntil) {

    static Subject of(Person person) {
        return new Subject(person.name(), person.document(), person.documentValidUntil());
    }
}
