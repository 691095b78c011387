/** SKF libraries (智能密码钥匙应用接口, GM/T 0016), bound directly. */
@NullMarked
package org.usercenter.ca.agent.skf;

import org.jspecify.annotations.NullMarked;
