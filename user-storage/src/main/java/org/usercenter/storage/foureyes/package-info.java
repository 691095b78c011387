/** What one operator proposes and another one decides (四眼原则). */
@NullMarked
package org.usercenter.storage.foureyes;

import org.jspecify.annotations.NullMarked;
