package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.usercenter.auth.appeal.AppealDraft.Place;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.Step;

/**
 * Takes an appeal (自助申诉), before the steps of the recovery, which come when nobody appeals. Nobody is logged in by
 * it: all its ways lead to the login page.
 */
final class AppealAuthenticator extends Step {
    static final String ACTION = "action";
    static final String NEXT = "next";
    static final String BACK = "back";
    static final String SEND = "send";
    /** To a new appeal. */
    static final String BEGIN = "begin";
    /** To one that was submitted. */
    static final String FOLLOW = "follow";
    /** To the recovery. */
    static final String RECOVER = "recover";
    /** To the login page. */
    static final String LOGIN = "login";

    /** Parameter of links to the recovery. */
    static final String FIND = "find";
    /** Its value in links to the appeal. */
    static final String APPEAL = "appeal";

    private static final Map<Place, AppealPage> PAGES = Map.of(
            Place.ACCOUNT, new AccountPage(),
            Place.REASON, new ReasonPage(),
            Place.CONTACT, new ContactPage(),
            Place.RECEIPT, new ReceiptPage(),
            Place.FOLLOW, new FollowPage(),
            Place.STATUS, new StatusPage());

    static AppealPage page(Place place) {
        AppealPage page = PAGES.get(place);
        if (page == null) {
            throw new IllegalArgumentException("No page " + place);
        }
        return page;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<AppealDraft> kept = AppealVisit.kept(context).find();
        String find = context.getUriInfo().getQueryParameters().getFirst(FIND);
        if (APPEAL.equals(find)) {
            show(context, kept.orElseGet(AppealDraft::begin), kept.isEmpty());
        } else if (find != null || kept.isEmpty()) {
            AppealVisit.kept(context).forget();
            context.success();
        } else {
            show(context, kept.get(), false);
        }
    }

    /** @param fresh whether the draft is not kept yet */
    private static void show(AuthenticationFlowContext context, AppealDraft draft, boolean fresh) {
        boolean reached = page(draft.at()).isReached(draft);
        AppealVisit visit = new AppealVisit(context, draft);
        if (fresh || !reached) {
            visit.keep(reached ? draft : AppealDraft.begin());
        }
        page(visit.draft().at()).show(visit, List.of());
        visit.flush();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form =
                HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                        ? context.getHttpRequest().getDecodedFormParameters()
                        : new MultivaluedHashMap<>();
        String action = String.valueOf(form.getFirst(ACTION));
        AppealDraft draft = AppealVisit.kept(context).find().orElse(null);
        switch (action) {
            case LOGIN -> {
                AppealVisit.kept(context).forget();
                LoginRestart.toLogin(context);
            }
            case RECOVER -> {
                AppealVisit.kept(context).forget();
                context.success();
            }
            case BEGIN -> show(context, AppealDraft.begin(), true);
            case FOLLOW -> show(context, AppealDraft.follow(), true);
            default -> submit(context, draft, form, action);
        }
    }

    private static void submit(
            AuthenticationFlowContext context,
            @Nullable AppealDraft draft,
            MultivaluedMap<String, String> form,
            String action) {
        // What was typed is forgotten after half an hour: the page is the first one then.
        AppealDraft known = draft == null ? AppealDraft.begin() : draft;
        AppealPage page = page(known.at());
        if ((draft == null && form.getFirst(AccountPage.KIND) == null) || !page.isReached(known)) {
            show(context, AppealDraft.begin(), true);
        } else {
            AppealVisit visit = new AppealVisit(context, known);
            page.submit(visit, form, action);
            visit.flush();
        }
    }
}
