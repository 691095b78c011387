/**
 * Logging in by a certificate on a USB key (实体CA): challenge, ticket for the agent on the user's PC, proof, and the account
 * that the certificate is bound to.
 */
@NullMarked
package org.usercenter.auth.ca;

import org.jspecify.annotations.NullMarked;
