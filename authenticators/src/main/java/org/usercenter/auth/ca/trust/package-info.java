/** The authorities (CA 机构) whose certificates a realm trusts: one realm component each, seen by all servers on change. */
@NullMarked
package org.usercenter.auth.ca.trust;

import org.jspecify.annotations.NullMarked;
