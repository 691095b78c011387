/** The apps on the phone that scan login codes: business licence and shared CA. */
@NullMarked
package org.usercenter.sandbox.phone.app;

import org.jspecify.annotations.NullMarked;
