package org.usercenter.auth.proof;

import org.usercenter.storage.crypto.FieldCipher;

/** A cipher that writes backwards, and reads only for the context that it wrote for: no secret, but not legible either. */
public final class Backwards implements FieldCipher {

    @Override
    public String encrypt(String plain, String context) {
        return new StringBuilder(context + "\n" + plain).reverse().toString();
    }

    @Override
    public String decrypt(String sealed, String context) {
        String opened = new StringBuilder(sealed).reverse().toString();
        if (!opened.startsWith(context + "\n")) {
            throw new IllegalArgumentException("not for here");
        }
        return opened.substring(context.length() + 1);
    }

    @Override
    public String activePrefix() {
        return "";
    }
}
