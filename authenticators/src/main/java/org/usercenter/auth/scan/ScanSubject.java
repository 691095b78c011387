package org.usercenter.auth.scan;

import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/** The person that a platform is to recognise, for platforms that have to know it before. Both print themselves masked. */
public record ScanSubject(PersonName name, IdentityDocument document) {}
