package org.usercenter.storage.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/**
 * A natural person.
 *
 * @param documentValidUntil last day on which the document is valid; null: long term, or not declared
 * @param level the level that counts now
 * @param review what is still to be done about the level
 */
public record Person(
        String userId,
        PersonName name,
        IdentityDocument document,
        @Nullable LocalDate documentValidUntil,
        RealNameLevel level,
        ReviewState review,
        Consent consent) {}
