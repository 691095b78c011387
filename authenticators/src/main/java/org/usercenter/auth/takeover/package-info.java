/**
 * Whose an account is that was registered with typed data, when somebody proves to be the enterprise or person that it
 * names (账户归属确认).
 */
@NullMarked
package org.usercenter.auth.takeover;

import org.jspecify.annotations.NullMarked;
