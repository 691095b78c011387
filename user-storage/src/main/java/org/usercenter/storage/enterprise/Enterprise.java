package org.usercenter.storage.enterprise;

import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/**
 * An enterprise (企业). Its value types print themselves masked.
 *
 * @param groupId id of the group {@code /enterprises/<USCC>}
 * @param mainAccountId user id of the main account
 * @param particulars what is known of it; the contact's mobile and email are the ones bound last
 * @param level the level that counts now
 * @param review what is still to be done about the level
 */
public record Enterprise(
        String groupId, String mainAccountId, NewEnterprise particulars, RealNameLevel level, ReviewState review) {}
