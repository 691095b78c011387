/** Cases (案件) that operators decide, one operator at a time: what is the same whatever they are about. */
@NullMarked
package org.usercenter.storage.desk;

import org.jspecify.annotations.NullMarked;
