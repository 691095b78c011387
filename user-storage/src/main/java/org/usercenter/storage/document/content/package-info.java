/**
 * What may be kept of a file that somebody sends: recognised by its content, within limits, an image made anew from its
 * pixels, a PDF without anything that acts.
 */
@NullMarked
package org.usercenter.storage.document.content;

import org.jspecify.annotations.NullMarked;
