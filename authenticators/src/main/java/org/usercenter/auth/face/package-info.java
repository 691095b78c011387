/**
 * Recognising a face (人脸核验): the platform behind one interface, and its place in the engine of codes that are scanned.
 * Only the result is kept; pictures and videos are never asked for.
 */
@NullMarked
package org.usercenter.auth.face;

import org.jspecify.annotations.NullMarked;
