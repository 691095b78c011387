@NullMarked
package org.usercenter.sandbox.web;

import org.jspecify.annotations.NullMarked;
