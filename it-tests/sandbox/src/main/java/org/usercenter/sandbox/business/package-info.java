/** Three sample business systems as OpenID Connect relying parties. */
@NullMarked
package org.usercenter.sandbox.business;

import org.jspecify.annotations.NullMarked;
