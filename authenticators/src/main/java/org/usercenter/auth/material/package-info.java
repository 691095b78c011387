/**
 * Uploading materials (材料) while somebody registers: bound to the browser's authentication session, within quotas, read
 * again by that browser only.
 */
@NullMarked
package org.usercenter.auth.material;

import org.jspecify.annotations.NullMarked;
