package org.usercenter.ca.agent.window;

import java.time.Duration;

import org.usercenter.ca.agent.config.Site;
import org.usercenter.ca.agent.ticket.Purpose;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.TokenKey;

/**
 * What a person must know before typing a PIN.
 *
 * @param site who asks
 * @param purpose what for
 * @param key certificate, device and tries
 * @param driver vendor and hotline
 * @param time until the question goes away
 */
public record PinRequest(Site site, Purpose purpose, TokenKey key, DriverProfile driver, Duration time) {}
