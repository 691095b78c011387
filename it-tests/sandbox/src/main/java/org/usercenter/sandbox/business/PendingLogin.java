package org.usercenter.sandbox.business;

import java.time.Instant;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A login on its way, kept by its {@code state}.
 *
 * @param browser random value in the cookie of the browser that started it
 */
record PendingLogin(String browser, Nonce nonce, CodeVerifier verifier, Instant startedAt) {}
