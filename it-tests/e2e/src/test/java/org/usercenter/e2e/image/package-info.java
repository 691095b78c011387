/** The release's image, made and run in a container. */
@NullMarked
package org.usercenter.e2e.image;

import org.jspecify.annotations.NullMarked;
