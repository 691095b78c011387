/**
 * Values that say who somebody is and that cannot hold a wrong value: whoever has one need not check it again.
 *
 * <p>Each type is made by {@code parse(raw)}, which forgives what people type (full-width characters, spaces, hyphens,
 * lower case) and throws {@link org.usercenter.storage.identity.InvalidIdentifierException} for everything else;
 * {@code null}, as a form gives it for a missing field, counts as empty. {@code toString()} is the masked form, so that
 * a value that slips into a log does no harm.
 */
@NullMarked
package org.usercenter.storage.identity;

import org.jspecify.annotations.NullMarked;
