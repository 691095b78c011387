package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.appeal.AppealDraft.Place;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.CodeReceiver;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.NewAppeal;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;

/** The mobile by which the claimant is reached from now on, proved by a code; with it the appeal is submitted. */
final class ContactPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-contact.ftl";
    static final String MOBILE = "mobile";

    @Override
    public boolean isReached(AppealDraft draft) {
        return draft.isReasoned();
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        int pause = mobile(visit, visit.draft().mobile())
                .map(mobile -> visit.codes().resendAfterSeconds(mobile))
                .orElse(0);
        visit.challenge(visit.page(errors).setAttribute("resendSeconds", pause), TEMPLATE);
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        String typed = AppealVisit.typed(form, MOBILE);
        if (AppealAuthenticator.BACK.equals(action)) {
            visit.goOn(visit.draft().to(Place.REASON));
            return;
        }
        Optional<MobileNumber> mobile = mobile(visit, typed);
        if (mobile.isEmpty()) {
            show(visit, List.of(new FormMessage(MOBILE, "uc.sms.mobile.invalid")));
        } else if (AppealAuthenticator.SEND.equals(action)) {
            send(visit, form, mobile.get());
        } else {
            verify(visit, mobile.get(), AppealVisit.typed(form, AppealVisit.CODE));
        }
    }

    private static Optional<MobileNumber> mobile(AppealVisit visit, String typed) {
        try {
            return Optional.of(MobileNumber.parse(typed, visit.config().regions()));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private void send(AppealVisit visit, MultivaluedMap<String, String> form, MobileNumber mobile) {
        AppealVisit known = visit.keep(visit.draft().withMobile(mobile.e164(), 0));
        FormMessage refusal = visit.captcha(form);
        if (refusal == null) {
            refusal = refusal(visit.codes()
                    .request(visit.context().getAuthenticationSession(), CodePurpose.APPEAL, mobile, true));
        }
        if (refusal != null) {
            show(known, List.of(refusal));
            return;
        }
        long until = AppealVisit.now() + visit.config().codes().lifespan();
        show(visit.keep(visit.draft().withMobile(mobile.e164(), until)), List.of());
    }

    static @Nullable FormMessage refusal(RequestResult result) {
        if (result instanceof RequestResult.Requested) {
            return null;
        }
        if (result instanceof RequestResult.TooSoon soon) {
            return new FormMessage(AppealVisit.CODE, "uc.sms.too-soon", soon.seconds());
        }
        if (result instanceof RequestResult.LimitReached) {
            return new FormMessage(AppealVisit.CODE, "uc.appeal.error.code-limit");
        }
        return new FormMessage(AppealVisit.CODE, "uc.contact.mobile.unavailable");
    }

    private void verify(AppealVisit visit, MobileNumber mobile, String code) {
        if (code.isEmpty()) {
            show(visit, List.of(new FormMessage(AppealVisit.CODE, "uc.sms.code.missing")));
            return;
        }
        // Materials may have been removed in another tab since.
        Materials materials = Materials.of(visit.context());
        if (!materials.missing(AppealMaterials.needed(visit.draft().claimant())).isEmpty()) {
            visit.goOn(visit.draft().to(Place.REASON));
            return;
        }
        CheckResult result = visit.codes()
                .check(visit.context().getAuthenticationSession(), CodePurpose.APPEAL, CodeReceiver.of(mobile), code);
        if (result != CheckResult.CORRECT) {
            show(visit, List.of(wrong(result)));
        } else if (!visit.limits().submit(mobile)) {
            show(visit, List.of(new FormMessage(null, "uc.appeal.error.limit")));
        } else {
            visit.goOn(visit.draft().submitted(submitted(visit, mobile, materials.place())));
        }
    }

    static FormMessage wrong(CheckResult result) {
        return new FormMessage(
                AppealVisit.CODE, result == CheckResult.WRONG ? "uc.sms.code.wrong" : "uc.sms.code.ended");
    }

    /** The code was used up by whoever gets here, so that one appeal comes of it. */
    private static ReceiptNumber submitted(AppealVisit visit, MobileNumber mobile, DraftPlace materials) {
        ReceiptNumber receipt = ReceiptNumber.random();
        return visit.apart("submit an appeal", job -> {
            UserCenterStore store = job.getProvider(UserCenterStore.class);
            NewAppeal appeal = new NewAppeal(
                    visit.draft().claim(), NamedAccount.of(visit.draft()).find(job), mobile);
            KeptMaterials.keepOnly(
                    store.documents(),
                    visit.realm(),
                    materials,
                    AppealMaterials.of(visit.draft().claimant()).keySet());
            store.appeals().submit(job.getContext().getRealm(), appeal, receipt, materials, visit.deed());
            return receipt;
        });
    }
}
