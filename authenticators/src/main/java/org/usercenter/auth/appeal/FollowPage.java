package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.CodeReceiver;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.message.Channel;

/**
 * Lets a claimant in to an appeal: by its receipt number, and a code to its new contact. All goes on alike for a number
 * that nobody was given, but no typed code is right.
 */
final class FollowPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-follow.ftl";
    static final String RECEIPT = "receipt";

    private static final String DECOY = "appeal-decoy";
    private static final int DIGITS = 9;
    private static final int HEX_DIGITS = 13;

    @Override
    public boolean isReached(AppealDraft draft) {
        return true;
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        Optional<ReceiptNumber> receipt = visit.draft().receiptNumber();
        boolean sent = visit.draft().sentUntil() > AppealVisit.now();
        int pause = receipt.filter(asked -> sent)
                .map(asked -> visit.codes().resendAfterSeconds(receiver(visit, asked)))
                .orElse(0);
        visit.challenge(
                visit.page(errors)
                        .setAttribute(
                                "receipt", receipt.map(ReceiptNumber::grouped).orElse(""))
                        .setAttribute("resendSeconds", pause),
                TEMPLATE);
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        Optional<ReceiptNumber> receipt = ReceiptNumber.find(form.getFirst(RECEIPT));
        if (receipt.isEmpty()) {
            show(visit, List.of(new FormMessage(RECEIPT, "uc.appeal.error.receipt")));
        } else if (AppealAuthenticator.SEND.equals(action)) {
            send(visit, form, receipt.get());
        } else {
            verify(visit, receipt.get(), AppealVisit.typed(form, AppealVisit.CODE));
        }
    }

    private void send(AppealVisit visit, MultivaluedMap<String, String> form, ReceiptNumber receipt) {
        AppealVisit known = visit.keep(visit.draft().asking(receipt, 0));
        FormMessage refusal = visit.captcha(form);
        if (refusal == null && !visit.limits().look(visit.source())) {
            refusal = new FormMessage(null, "uc.appeal.error.limit");
        }
        if (refusal == null) {
            Appeal appeal = find(visit, receipt);
            refusal = ContactPage.refusal(visit.codes()
                    .request(
                            visit.context().getAuthenticationSession(),
                            CodePurpose.APPEAL_FOLLOW,
                            receiver(visit, receipt, appeal),
                            appeal != null));
        }
        if (refusal != null) {
            show(known, List.of(refusal));
            return;
        }
        long until = AppealVisit.now() + visit.config().codes().lifespan();
        show(visit.keep(visit.draft().asking(receipt, until)), List.of());
    }

    private void verify(AppealVisit visit, ReceiptNumber receipt, String code) {
        if (code.isEmpty()) {
            show(visit, List.of(new FormMessage(AppealVisit.CODE, "uc.sms.code.missing")));
            return;
        }
        Appeal appeal = find(visit, receipt);
        CheckResult result = visit.codes()
                .check(
                        visit.context().getAuthenticationSession(),
                        CodePurpose.APPEAL_FOLLOW,
                        receiver(visit, receipt, appeal),
                        code);
        if (result == CheckResult.CORRECT && appeal != null) {
            visit.goOn(visit.draft().asking(receipt, 0).showing(appeal.id()));
        } else {
            show(visit, List.of(ContactPage.wrong(result)));
        }
    }

    private static @Nullable Appeal find(AppealVisit visit, ReceiptNumber receipt) {
        return visit.apart("look for an appeal", job -> job.getProvider(UserCenterStore.class)
                .appeals()
                .findByReceipt(job.getContext().getRealm(), receipt)
                .orElse(null));
    }

    private static CodeReceiver receiver(AppealVisit visit, ReceiptNumber receipt) {
        return receiver(visit, receipt, find(visit, receipt));
    }

    /** A code is good for that appeal alone, also when the mobile has several. */
    private static CodeReceiver receiver(AppealVisit visit, ReceiptNumber receipt, @Nullable Appeal appeal) {
        MobileNumber decoy = decoy(visit, receipt);
        return appeal == null
                ? new CodeReceiver(Channel.SMS, decoy.e164(), "", true)
                : new CodeReceiver(Channel.SMS, appeal.contact().e164(), appeal.id(), false);
    }

    /** What is counted where there is nobody: the same mobile each time for the same number. */
    private static MobileNumber decoy(AppealVisit visit, ReceiptNumber receipt) {
        String hash = visit.session().getProvider(CryptoProvider.class).index().hash(DECOY, receipt.value());
        String digits = Long.toString(Long.parseLong(hash.substring(0, HEX_DIGITS), 16));
        return MobileNumber.parse("13" + ("0".repeat(DIGITS) + digits).substring(digits.length()));
    }
}
