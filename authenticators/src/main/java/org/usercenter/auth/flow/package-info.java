/** What all ways of logging in share: the tabs, their order, and the chosen tab that survives a reload. */
@NullMarked
package org.usercenter.auth.flow;

import org.jspecify.annotations.NullMarked;
