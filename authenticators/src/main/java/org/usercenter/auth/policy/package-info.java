/** Password rules of 等保三级 that Keycloak does not bring. */
@NullMarked
package org.usercenter.auth.policy;

import org.jspecify.annotations.NullMarked;
