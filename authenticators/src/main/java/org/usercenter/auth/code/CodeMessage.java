package org.usercenter.auth.code;

import java.util.Locale;

/** A code on its way. */
record CodeMessage(CodeReceiver to, CodePurpose purpose, String code, Locale locale) {

    /** Tells neither the code nor the address. */
    @Override
    public String toString() {
        return "CodeMessage[" + purpose + "]";
    }
}
