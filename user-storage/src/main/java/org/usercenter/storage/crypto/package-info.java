/**
 * Encryption of single fields and the keyed hash by which they are found, as Keycloak SPI {@code uc-crypto}. Keys come
 * from outside the database, never from the realm.
 */
@NullMarked
package org.usercenter.storage.crypto;

import org.jspecify.annotations.NullMarked;
