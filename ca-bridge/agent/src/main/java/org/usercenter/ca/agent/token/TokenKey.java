package org.usercenter.ca.agent.token;

import org.usercenter.ca.agent.certificate.TokenCertificate;

/**
 * A signing certificate and its key on a device.
 *
 * @param locator how the library finds it again; opaque to everybody else
 * @param label the device's name for people
 * @param ownKeypad whether the PIN is typed on the device itself
 */
public record TokenKey(String locator, String label, TokenCertificate certificate, Tries tries, boolean ownKeypad) {}
