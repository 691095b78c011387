/** The self-hosted proof-of-work captcha that stands before everything that costs money or tells something. */
@NullMarked
package org.usercenter.auth.captcha;

import org.jspecify.annotations.NullMarked;
