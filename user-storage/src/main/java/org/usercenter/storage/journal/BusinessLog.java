package org.usercenter.storage.journal;

import java.util.List;

import org.keycloak.models.RealmModel;

/** Who did what to whom (业务日志): what was written to the {@link Journal}, as people read it. */
public interface BusinessLog {

    /**
     * Lines, latest first. One indexed query of an enterprise; two of an account or a login name, for what it did and for
     * what was done to it. Without looks of others: at an account, of whoever else; at an enterprise, of who does not belong
     * to it. Without what was before a take-over, for the new holder and his enterprise.
     */
    List<JournalLine> page(RealmModel realm, JournalQuery query);
}
