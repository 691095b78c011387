/** The one shape of every proof (核验结果): what a way in has proved, for whoever finds, registers or compares by it. */
@NullMarked
package org.usercenter.auth.proof;

import org.jspecify.annotations.NullMarked;
