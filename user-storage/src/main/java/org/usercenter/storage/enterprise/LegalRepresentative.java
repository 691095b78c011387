package org.usercenter.storage.enterprise;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/**
 * Legal representative (法定代表人) of an enterprise.
 *
 * @param document null when it is not known, e.g. when a licence proved the name only
 */
public record LegalRepresentative(PersonName name, @Nullable IdentityDocument document) {}
