/** What kind of server this is: a demonstration, or one with real people's data. Keycloak SPI {@code uc-deployment}. */
@NullMarked
package org.usercenter.storage.deployment;

import org.jspecify.annotations.NullMarked;
