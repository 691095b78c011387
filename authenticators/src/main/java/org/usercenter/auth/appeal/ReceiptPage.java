package org.usercenter.auth.appeal;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.appeal.ReceiptNumber;

/** Shows the receipt number, once: it is stored nowhere but in this tab, for half an hour. */
final class ReceiptPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-receipt.ftl";

    @Override
    public boolean isReached(AppealDraft draft) {
        return draft.receiptNumber().isPresent();
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        String receipt =
                visit.draft().receiptNumber().map(ReceiptNumber::grouped).orElse("");
        visit.challenge(visit.page(errors).setAttribute("receipt", receipt), TEMPLATE);
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        show(visit, List.of());
    }
}
