/** What is left when a machine burns down: a dump, a key file, and everybody's way in. */
@NullMarked
package org.usercenter.e2e.backup;

import org.jspecify.annotations.NullMarked;
