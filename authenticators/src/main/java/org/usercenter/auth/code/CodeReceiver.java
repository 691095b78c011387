package org.usercenter.auth.code;

import java.util.EnumSet;

import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.message.Channel;

/**
 * Where a code goes, and for which account it is good.
 *
 * @param channel SMS or email
 * @param address mobile (E.164) or email address in lower case
 * @param account id of the only account for which the code is good; empty: for whatever the address stands for
 * @param decoy whether the address is made up, to answer alike where there is none; nothing is ever sent to it, and it is
 *     not counted with the real address that it may happen to be
 */
public record CodeReceiver(Channel channel, String address, String account, boolean decoy) {

    /** A mobile, whosever it is. */
    public static CodeReceiver of(MobileNumber mobile) {
        return new CodeReceiver(Channel.SMS, mobile.e164(), "", false);
    }

    /**
     * The mobile to send to.
     *
     * @throws org.usercenter.storage.identity.InvalidIdentifierException when the address is none
     */
    MobileNumber mobile() {
        return MobileNumber.parse(address, EnumSet.allOf(MobileRegion.class));
    }

    /** What the limits count. */
    String counted() {
        return decoy ? "decoy " + address : address;
    }

    /** What tells one receiver's codes from another's. */
    String distinguished() {
        return account.isEmpty() && !decoy ? address : counted() + " " + account;
    }

    /** Tells nothing of the address. */
    @Override
    public String toString() {
        return "CodeReceiver[" + channel + "]";
    }
}
