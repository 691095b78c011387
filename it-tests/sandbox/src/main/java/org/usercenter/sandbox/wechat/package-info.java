/** Takes the place of the WeChat Open Platform: QR login of websites. */
@NullMarked
package org.usercenter.sandbox.wechat;

import org.jspecify.annotations.NullMarked;
