package org.usercenter.storage.realname;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Accounts whose real-name level was reached with a document that is valid no more: the identity document of a person, the
 * licence of an enterprise. Who has proved who he is since then is none of them, nor is anybody at the lowest level.
 */
public interface ExpiredDocuments {

    /**
     * User ids of such accounts, in a fixed order; of an enterprise its main account.
     *
     * @param today the day in China; documents are valid to the end of their last day
     * @param after the last one of the page before; null: the first page
     * @param max how many are looked at, at least 1
     */
    Page page(RealmModel realm, Kind kind, LocalDate today, @Nullable String after, int max);

    /** Whose documents. */
    enum Kind {
        PERSON,
        ENTERPRISE
    }

    /**
     * A page.
     *
     * @param userIds those whose level no longer stands; can be none although there is a next page
     * @param next for the page after it; null: there is none
     */
    record Page(List<String> userIds, @Nullable String next) {
        public Page {
            userIds = List.copyOf(userIds);
        }
    }
}
