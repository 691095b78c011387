/** Describes the interface in OpenAPI 3.1, from the resource classes themselves. */
@NullMarked
package org.usercenter.account.openapi;

import org.jspecify.annotations.NullMarked;
