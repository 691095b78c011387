/** Appeals (自助申诉): somebody who can receive no code any more asks the operators to give an account back. */
@NullMarked
package org.usercenter.storage.appeal;

import org.jspecify.annotations.NullMarked;
