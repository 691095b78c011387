package org.usercenter.storage.enterprise;

import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;

/** Who deals with the registration for the enterprise (经办人). */
public record Handler(PersonName name, IdentityDocument document, MobileNumber mobile) {}
