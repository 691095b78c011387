/** The gateway of the two cloud providers: Aliyun (ACS3) and Tencent (TC3). */
@NullMarked
package org.usercenter.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
