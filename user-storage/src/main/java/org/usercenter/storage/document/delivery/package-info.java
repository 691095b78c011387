/** Answers to those who ask for a document. */
@NullMarked
package org.usercenter.storage.document.delivery;

import org.jspecify.annotations.NullMarked;
