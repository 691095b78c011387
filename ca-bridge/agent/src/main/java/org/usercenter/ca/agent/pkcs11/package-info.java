/** PKCS#11 libraries, bound directly. */
@NullMarked
package org.usercenter.ca.agent.pkcs11;

import org.jspecify.annotations.NullMarked;
