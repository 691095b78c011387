package org.usercenter.storage.business;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** What members ask their main accounts for. There is one request for each member and client. */
public interface GrantRequests {

    /**
     * Asks, unless it was asked and not answered yet; also writes the journal and a message on the main account's pages.
     *
     * @param mainAccountId whom the message is for
     * @param systemName name of the system in the message
     * @return whether it was asked now
     * @throws org.keycloak.models.ModelDuplicateException when the same is asked at the same moment elsewhere; the
     *     transaction is then lost
     */
    boolean ask(
            RealmModel realm,
            Holder.Member member,
            String clientId,
            String mainAccountId,
            String systemName,
            Deed deed);

    /** The member's request for that client. */
    Optional<GrantRequest> find(RealmModel realm, Holder.Member member, String clientId);

    /**
     * Requests that wait for an answer of the enterprise, oldest first.
     *
     * @param after place of the last one of the page before; null: the first page
     * @param max 1 to 101: a page, and one more to know whether there is another
     * @throws IllegalArgumentException when max is out of its range
     */
    List<GrantRequest> open(RealmModel realm, String groupId, GrantRequest.@Nullable Position after, int max);

    /** A request of the enterprise, answered or not. */
    Optional<GrantRequest> find(RealmModel realm, String groupId, String id);

    /**
     * Says no, and writes the journal.
     *
     * @return false when none of that id is open in the enterprise
     */
    boolean decline(RealmModel realm, String groupId, String id, Deed deed);
}
