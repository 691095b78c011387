/** Giving and taking business roles through Keycloak's admin REST. */
@NullMarked
package org.usercenter.auth.business.admin;

import org.jspecify.annotations.NullMarked;
