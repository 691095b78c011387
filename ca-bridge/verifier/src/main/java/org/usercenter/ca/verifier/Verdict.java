package org.usercenter.ca.verifier;

/** What the verifier makes of a certificate and a signature: accepted, or refused for exactly one reason. */
public sealed interface Verdict permits Accepted, Refusal {}
