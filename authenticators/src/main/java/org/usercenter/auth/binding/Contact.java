package org.usercenter.auth.binding;

import org.usercenter.auth.code.CodeReceiver;

/**
 * A mobile or email address as it was typed and understood.
 *
 * @param kind which of the two
 * @param value what is kept: E.164, or the address in lower case
 * @param masked what may be shown and logged
 */
public record Contact(ContactKind kind, String value, String masked) {

    /** For codes that are good for one account only. */
    public CodeReceiver receiver(String account) {
        return new CodeReceiver(kind.channel(), value, account, false);
    }

    @Override
    public String toString() {
        return masked;
    }
}
