/**
 * Logging in by scanning a QR code with an outside platform's app (扫码登录): one state machine for all platforms, the page
 * that waits, the resource it asks, and what follows from a proved enterprise.
 */
@NullMarked
package org.usercenter.auth.scan;

import org.jspecify.annotations.NullMarked;
