/** Tests of the texts and templates of the themes. */
@NullMarked
package org.usercenter.themes;

import org.jspecify.annotations.NullMarked;
