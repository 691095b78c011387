/** A business system as its makers write it: the example of the integration guide, running. */
@NullMarked
package org.usercenter.example.spring;

import org.jspecify.annotations.NullMarked;
