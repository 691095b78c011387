/** Lists of the members of a large enterprise beside Keycloak's own. */
@NullMarked
package org.usercenter.bench.member;

import org.jspecify.annotations.NullMarked;
