/** Papers to be printed and signed: made as PDF, with every character of a Chinese name. */
@NullMarked
package org.usercenter.storage.document.paper;

import org.jspecify.annotations.NullMarked;
