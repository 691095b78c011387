/** Verifications of faces at the cloud platform (腾讯云慧眼): what waits, the phone's page, and what tests make of it. */
@NullMarked
package org.usercenter.sandbox.face;

import org.jspecify.annotations.NullMarked;
