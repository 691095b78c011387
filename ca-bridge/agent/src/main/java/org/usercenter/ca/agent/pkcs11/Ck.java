package org.usercenter.ca.agent.pkcs11;

/** Numbers of PKCS#11 v2.40 that the agent uses. */
final class Ck {
    static final long OK = 0;
    static final long ALREADY_INITIALIZED = 0x191;
    static final long PIN_INCORRECT = 0xA0;
    static final long ALREADY_LOGGED_IN = 0x100;
    static final long NOT_LOGGED_IN = 0x101;

    static final long OS_LOCKING = 2;
    static final long SERIAL_SESSION = 4;
    static final long USER = 1;
    static final long CONTEXT_SPECIFIC = 2;

    static final long CERTIFICATE = 1;
    static final long PRIVATE_KEY = 3;

    static final long ATTRIBUTE_CLASS = 0;
    static final long ATTRIBUTE_VALUE = 0x11;
    static final long ATTRIBUTE_ID = 0x102;
    static final long ATTRIBUTE_SIGN = 0x108;
    static final long ATTRIBUTE_ALWAYS_AUTHENTICATE = 0x202;

    static final long RSA_PKCS = 1;
    static final long SHA256_RSA_PKCS = 0x40;
    static final long ECDSA = 0x1041;
    static final long ECDSA_SHA256 = 0x1044;
    static final long ECDSA_SHA384 = 0x1045;

    static final long TOKEN_INITIALIZED = 0x400;
    static final long PROTECTED_AUTHENTICATION_PATH = 0x100;
    static final long PIN_COUNT_LOW = 0x10000;
    static final long PIN_FINAL_TRY = 0x20000;
    static final long PIN_LOCKED = 0x40000;

    private Ck() {}
}
