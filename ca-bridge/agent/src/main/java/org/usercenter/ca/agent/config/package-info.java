/** The administrator's files: which sites may ask, who signs their tickets, which vendor libraries are used. */
@NullMarked
package org.usercenter.ca.agent.config;

import org.jspecify.annotations.NullMarked;
