/** What holds on every page: accessibility, weight, pictures. */
@NullMarked
package org.usercenter.e2e.page;

import org.jspecify.annotations.NullMarked;
