package org.usercenter.ca.agent.token;

/** Why a key gave no signature. The names are codes of the interface. */
public enum Failure {
    /** There is no such key, or another one is in its place. */
    NO_KEY,
    /** The PIN is wrong; a try is spent. */
    PIN_WRONG,
    /** The PIN has a form that the key does not take: too short, too long, other characters. */
    PIN_INVALID,
    /** No tries are left; only the vendor can help. */
    PIN_LOCKED,
    /** The key was never given a PIN. */
    PIN_NOT_SET,
    /** The key was pulled out. */
    REMOVED,
    /** The person refused, in the window or on the key. */
    CANCELLED,
    /** Another call, or other software, has the key. */
    BUSY,
    /** The vendor's library failed, hangs or crashed, or its profile does not fit. */
    DRIVER_FAILED
}
