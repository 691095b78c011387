/** Materials (材料): images and PDFs that prove what was declared, encrypted, each readable by a few only. */
@NullMarked
package org.usercenter.storage.document;

import org.jspecify.annotations.NullMarked;
