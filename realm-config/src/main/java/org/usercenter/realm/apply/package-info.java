/** Brings a running server's realm to what the realm's files say, and keeps what operators changed there. */
@NullMarked
package org.usercenter.realm.apply;

import org.jspecify.annotations.NullMarked;
