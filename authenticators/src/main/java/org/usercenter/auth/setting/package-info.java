/** Settings of executions and required actions as an administrator has typed them. */
@NullMarked
package org.usercenter.auth.setting;

import org.jspecify.annotations.NullMarked;
