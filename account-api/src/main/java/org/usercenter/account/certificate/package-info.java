/** Certificates of accounts. */
@NullMarked
package org.usercenter.account.certificate;

import org.jspecify.annotations.NullMarked;
