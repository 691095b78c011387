/** Registration of a natural person (R3): a flow of ordinary authenticators, one for each page. */
@NullMarked
package org.usercenter.auth.registration;

import org.jspecify.annotations.NullMarked;
