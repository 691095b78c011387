package org.usercenter.auth.appeal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.Claim;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;

/** How far an appeal is, and what is asked for, which can be added here. */
final class StatusPage implements AppealPage {
    static final String TEMPLATE = "uc-appeal-status.ftl";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public boolean isReached(AppealDraft draft) {
        return !draft.shown().isEmpty();
    }

    @Override
    public void show(AppealVisit visit, List<FormMessage> errors) {
        Optional<Appeal> found = find(visit);
        if (found.isEmpty()) {
            visit.goOn(AppealDraft.follow());
            return;
        }
        Appeal appeal = found.get();
        boolean asked = appeal.state() == AppealState.NEEDS_MORE;
        LoginFormsProvider page = visit.page(errors)
                .setAttribute("state", shown(appeal.state()))
                .setAttribute("asked", asked)
                .setAttribute("answer", hasAnswer(appeal.state()) ? appeal.answer() : null)
                .setAttribute("submittedAt", time(appeal.submittedAt()))
                .setAttribute("changedAt", time(appeal.changedAt()))
                .setAttribute("dueAt", time(appeal.dueAt() == null ? appeal.changedAt() : appeal.dueAt()))
                .setAttribute("maxWords", Claim.MAX_WORDS);
        if (asked) {
            Materials.of(visit.context())
                    .show(page, AppealMaterials.more(appeal.claim().kind()));
        }
        visit.challenge(page, TEMPLATE);
    }

    /** How the work of the operators is divided is theirs to know. */
    private static String shown(AppealState state) {
        return switch (state) {
            case TAKEN, APPROVED_ONCE, OBJECTED -> AppealState.TAKEN.code();
            case SUBMITTED, NEEDS_MORE, APPROVED, REJECTED, EXPIRED -> state.code();
        };
    }

    private static boolean hasAnswer(AppealState state) {
        return state == AppealState.NEEDS_MORE || state == AppealState.REJECTED || state == AppealState.EXPIRED;
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(CHINA));
    }

    @Override
    public void submit(AppealVisit visit, MultivaluedMap<String, String> form, String action) {
        Appeal appeal = find(visit).orElse(null);
        if (appeal == null || !AppealAuthenticator.NEXT.equals(action) || appeal.state() != AppealState.NEEDS_MORE) {
            show(visit, List.of());
            return;
        }
        String words = ReasonPage.words(form);
        AppealVisit known = visit.keep(visit.draft().withReason("", words));
        List<FormMessage> errors = new ArrayList<>();
        if (words.isEmpty() || words.length() > Claim.MAX_WORDS) {
            errors.add(new FormMessage(ReasonPage.WORDS, "uc.appeal.error.words", Claim.MAX_WORDS));
        }
        if (errors.isEmpty()) {
            add(visit, appeal, words);
            known = visit.keep(visit.draft().withReason("", ""));
        }
        show(known, errors);
    }

    /** Whoever sends it a second time sees that it was added already. */
    private static void add(AppealVisit visit, Appeal appeal, String words) {
        DraftPlace place = Materials.of(visit.context()).place();
        visit.apart("add to an appeal", job -> {
            UserCenterStore store = job.getProvider(UserCenterStore.class);
            DocumentStore documents = store.documents();
            AppealStore appeals = store.appeals();
            KeptMaterials.keepOnly(
                    documents,
                    visit.realm(),
                    place,
                    AppealMaterials.of(appeal.claim().kind()).keySet());
            return appeals.add(job.getContext().getRealm(), appeal.id(), words, place, visit.deed());
        });
    }

    private static Optional<Appeal> find(AppealVisit visit) {
        String id = visit.draft().shown();
        return visit.apart("look at an appeal", job -> job.getProvider(UserCenterStore.class)
                .appeals()
                .find(job.getContext().getRealm(), id));
    }
}
