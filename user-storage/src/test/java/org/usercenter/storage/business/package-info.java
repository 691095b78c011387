@org.jspecify.annotations.NullMarked
package org.usercenter.storage.business;
