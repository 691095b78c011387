package org.usercenter.storage.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/**
 * What a natural person declares at registration, without the email address, which the account has.
 *
 * @param documentValidUntil last day on which the document is valid; null: long term, or not declared
 */
public record NewPerson(
        PersonName name, IdentityDocument document, @Nullable LocalDate documentValidUntil, Consent consent) {}
