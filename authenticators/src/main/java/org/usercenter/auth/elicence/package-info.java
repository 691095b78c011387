/** Logging in and registering by the electronic business licence (电子营业执照). */
@NullMarked
package org.usercenter.auth.elicence;

import org.jspecify.annotations.NullMarked;
