package org.usercenter.ca.agent.pkcs11;

/**
 * The functions of PKCS#11 v2.40 that the agent binds, with their place in {@code CK_FUNCTION_LIST}. None of them
 * creates, deletes or changes anything on a key, and none sets or unblocks a PIN.
 */
enum Pkcs11Function {
    INITIALIZE(0),
    GET_SLOT_LIST(4),
    GET_TOKEN_INFO(6),
    GET_MECHANISM_LIST(7),
    OPEN_SESSION(12),
    CLOSE_SESSION(13),
    LOGIN(18),
    LOGOUT(19),
    GET_ATTRIBUTE_VALUE(24),
    FIND_OBJECTS_INIT(26),
    FIND_OBJECTS(27),
    FIND_OBJECTS_FINAL(28),
    SIGN_INIT(42),
    SIGN(43);

    private final int index;

    Pkcs11Function(int index) {
        this.index = index;
    }

    /** Offset behind {@code CK_VERSION}, in bytes; structures are packed on Windows. */
    long offset(int pointerSize, boolean packed) {
        return packed ? 2 + (long) index * pointerSize : (index + 1L) * pointerSize;
    }
}
