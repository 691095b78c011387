/** Departments (部门) and branches of enterprises: a tree of Keycloak's groups with what groups have no place for. */
@NullMarked
package org.usercenter.storage.department;

import org.jspecify.annotations.NullMarked;
