/** Takes the place of the province's unified identity platform. */
@NullMarked
package org.usercenter.sandbox.guangdong;

import org.jspecify.annotations.NullMarked;
