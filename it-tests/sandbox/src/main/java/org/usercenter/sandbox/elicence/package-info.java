/** Stand-in of the electronic business licence platform (电子营业执照); its interface is assumed. */
@NullMarked
package org.usercenter.sandbox.elicence;

import org.jspecify.annotations.NullMarked;
