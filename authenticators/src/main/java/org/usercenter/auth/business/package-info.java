/**
 * The way into business systems: as whom somebody acts (L8), the gate that each system stands behind (B3), and opening
 * of business roles (B2).
 */
@NullMarked
package org.usercenter.auth.business;

import org.jspecify.annotations.NullMarked;
