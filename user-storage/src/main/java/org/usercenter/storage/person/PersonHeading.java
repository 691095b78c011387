package org.usercenter.storage.person;

import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * As much of a natural person as business systems are told.
 *
 * @param level the level that counts now
 */
public record PersonHeading(PersonName name, RealNameLevel level) {}
