package org.usercenter.storage.journal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Who did what to whom (业务日志): what was written to the {@link Journal}, as people read it. */
public interface BusinessLog {

    /**
     * Lines, latest first. One indexed query of an enterprise; two of an account or a login name, for what it did and for
     * what was done to it.
     */
    List<JournalLine> page(RealmModel realm, JournalQuery query);

    /**
     * Keeps earlier lines from whoever the account belongs to from now on (接管): those of the account, and those of its
     * enterprise; others go on seeing their own. They stay for the operators, with their ids marked.
     *
     * @param groupId id of the group of the account's enterprise; null: it has none
     * @param before first moment whose lines the new holder sees
     * @return how many marks were set
     */
    int withhold(RealmModel realm, String userId, @Nullable String groupId, Instant before);
}
