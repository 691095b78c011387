package org.usercenter.auth.recovery;

import java.util.EnumSet;

import org.usercenter.auth.code.CodeReceiver;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.message.Channel;

/**
 * Where a code can be sent to, as it is kept and shown.
 *
 * @param channel {@link Channel#code}
 * @param address E.164, or an email address; made up for a decoy
 * @param masked as the page shows it
 * @param account id of the account that was found by name or number; empty: whatever the address stands for
 * @param decoy whether it only stands where an account would have one
 * @param deliver whether a code is sent
 */
record Target(String channel, String address, String masked, String account, boolean decoy, boolean deliver) {

    static Target mobile(MobileNumber mobile, String account) {
        return new Target(Channel.SMS.code(), mobile.e164(), mobile.masked(), account, false, true);
    }

    static Target email(EmailAddress email, String account, boolean deliver) {
        return new Target(Channel.EMAIL.code(), email.value(), email.maskedWithDomain(), account, false, deliver);
    }

    static Target decoy(MobileNumber mobile) {
        return new Target(Channel.SMS.code(), mobile.e164(), mobile.masked(), "", true, false);
    }

    static Target decoy(EmailAddress email) {
        return new Target(Channel.EMAIL.code(), email.value(), email.maskedWithDomain(), "", true, false);
    }

    boolean isEmail() {
        return Channel.EMAIL.code().equals(channel);
    }

    /**
     * The mobile.
     *
     * @throws org.usercenter.storage.identity.InvalidIdentifierException when it is an email
     */
    MobileNumber mobile() {
        return MobileNumber.parse(address, EnumSet.allOf(MobileRegion.class));
    }

    CodeReceiver receiver() {
        return new CodeReceiver(Channel.of(channel), address, account, decoy);
    }

    @Override
    public String toString() {
        return "Target[" + channel + " " + masked + "]";
    }
}
