package org.usercenter.auth.appeal;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;

/** One page of an appeal. Showing it sends nothing and changes nothing. */
interface AppealPage {

    /** Whether what the page needs is there: not when it was open for too long. */
    boolean isReached(AppealDraft draft);

    void show(AppealVisit visit, List<FormMessage> errors);

    /** The page was sent in, other than for leaving it. */
    void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action);
}
