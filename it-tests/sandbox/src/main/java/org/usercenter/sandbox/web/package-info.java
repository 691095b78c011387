/** What all pages share: languages, layout, JSON. */
@NullMarked
package org.usercenter.sandbox.web;

import org.jspecify.annotations.NullMarked;
