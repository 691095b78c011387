package org.usercenter.sandbox.elicence;

import org.usercenter.sandbox.scan.Asker;

/**
 * What the integrator asked for.
 *
 * @param nonce Base64, to be named in the result
 * @param signText to be signed by the licence
 * @param callbackUrl where pushes go; empty for none
 * @param asker who asks, for the phone
 */
public record LicenceRequest(String bizNo, String nonce, String signText, String callbackUrl, Asker asker) {}
