@org.jspecify.annotations.NullMarked
package org.usercenter.auth.business.claim;
