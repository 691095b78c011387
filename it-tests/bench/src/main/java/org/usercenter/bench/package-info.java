/** What the verifier costs, compared with the signatures that it cannot do without. */
@NullMarked
package org.usercenter.bench;

import org.jspecify.annotations.NullMarked;
