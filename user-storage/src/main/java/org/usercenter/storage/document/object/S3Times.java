package org.usercenter.storage.document.object;

import java.time.Duration;

/**
 * How long an S3 store may take.
 *
 * @param connect to be connected to
 * @param silence without a byte of an answer
 */
record S3Times(Duration connect, Duration silence) {}
