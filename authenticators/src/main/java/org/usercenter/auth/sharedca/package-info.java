/** Logging in and registering by a certificate in a phone's app that many authorities share (全国共享互认CA, 中招互连). */
@NullMarked
package org.usercenter.auth.sharedca;

import org.jspecify.annotations.NullMarked;
