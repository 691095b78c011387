/** Reviews (注册审核): operators decide about a real name that no authority could confirm. */
@NullMarked
package org.usercenter.storage.review;

import org.jspecify.annotations.NullMarked;
