/** Contents of documents in an object store (对象存储) instead of the database; they arrive there encrypted. */
@NullMarked
package org.usercenter.storage.document.object;

import org.jspecify.annotations.NullMarked;
