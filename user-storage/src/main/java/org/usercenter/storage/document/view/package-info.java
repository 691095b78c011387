/** Materials as people look at them (材料查看): pages drawn by the server with a mark of who looks, nothing that a browser would run. */
@NullMarked
package org.usercenter.storage.document.view;

import org.jspecify.annotations.NullMarked;
