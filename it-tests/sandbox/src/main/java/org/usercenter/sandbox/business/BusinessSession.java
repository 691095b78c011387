package org.usercenter.sandbox.business;

import java.time.Instant;
import java.util.Map;

import com.nimbusds.jwt.JWT;

/**
 * A session of a business system.
 *
 * @param sid session id at the user center, empty when the token holds none
 * @param idToken kept as the hint of the logout
 * @param claims claims of the ID token
 */
record BusinessSession(
        BusinessSystem system, String subject, String sid, JWT idToken, Map<String, Object> claims, Instant since) {}
