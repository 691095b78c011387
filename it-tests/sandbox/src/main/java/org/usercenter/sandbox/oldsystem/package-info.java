/** The database of the system that the product replaces (旧业务系统), with made-up users in its old schema. */
@NullMarked
package org.usercenter.sandbox.oldsystem;

import org.jspecify.annotations.NullMarked;
