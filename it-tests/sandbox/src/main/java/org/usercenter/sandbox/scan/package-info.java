/** What the stand-ins of both scan platforms share: tickets, seals and signatures, the phone's certificates, pushes. */
@NullMarked
package org.usercenter.sandbox.scan;

import org.jspecify.annotations.NullMarked;
