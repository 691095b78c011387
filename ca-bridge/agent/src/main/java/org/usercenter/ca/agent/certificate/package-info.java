/** Certificates as they lie on a key. */
@NullMarked
package org.usercenter.ca.agent.certificate;

import org.jspecify.annotations.NullMarked;
