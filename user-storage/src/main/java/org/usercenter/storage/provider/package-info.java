/** What providers of Keycloak have in common. */
@NullMarked
package org.usercenter.storage.provider;

import org.jspecify.annotations.NullMarked;
