package org.usercenter.auth.ca.reminder;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.certificate.EndingCertificate;

/** Certificates whose end is near. Every call is a transaction of its own, committed when it returns. */
interface Endings {

    /** Ids of the realms that are enabled. */
    List<String> realms();

    /** See {@link org.usercenter.storage.certificate.EndReminders#due}; none when the realm is gone. */
    List<EndingCertificate> due(String realmId, int step, @Nullable EndingCertificate last, int max);

    /**
     * See {@link org.usercenter.storage.certificate.EndReminders#remind}.
     *
     * @return how many messages were written
     */
    int remind(String realmId, int step, List<EndingCertificate> due);
}
