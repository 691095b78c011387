package org.usercenter.auth.declaration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.flow.StaleLogin;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.UserCenterStore;

/**
 * Lets a main account or a person declare that name, legal representative or document have changed (A1):
 * {@code kc_action=uc-declare-change}. In the flow and after a fresh login, because a session that somebody else has got hold
 * of must neither rename an account nor take its level away. Nothing changes before the comparison is confirmed.
 */
final class DeclareChange extends RequestedAction {
    static final String ID = "uc-declare-change";
    static final String ACTION = "action";
    static final String COMPARE = "compare";
    static final String CONFIRM = "confirm";
    static final String UPGRADE = "upgrade";
    static final String GO_ON = "go-on";
    static final String LEAVE = "leave";
    static final String SURE = "sure";

    private static final String DONE_NOTE = "uc.declaration.done";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * What was typed, kept for the tab.
     *
     * @param seen what it was compared with
     */
    record Typed(String account, Map<String, String> fields, Map<String, String> seen) {
        Typed {
            fields = Map.copyOf(fields);
            seen = Map.copyOf(seen);
        }

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        DeclarationPage page = new DeclarationPage(context);
        Identity.Known known = known(context);
        if (known == null) {
            context.challenge(page.notAllowed());
        } else if (isDone(context)) {
            context.challenge(page.done(known, prospect(context, known.identity(), Set.of())));
        } else {
            context.challenge(page.form(known, DeclarationForm.filled(known.identity()), List.of()));
        }
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = String.valueOf(form.getFirst(ACTION));
        Identity.Known known = known(context);
        if (isDone(context)) {
            end(context, action);
            return;
        }
        if (known == null || LEAVE.equals(action)) {
            kept(context).forget();
            context.cancel();
            return;
        }
        switch (action) {
            case COMPARE -> compare(context, known, DeclarationForm.typed(form));
            case CONFIRM -> confirm(context, known, form.containsKey(SURE));
            default -> context.challenge(new DeclarationPage(context).form(known, typed(context, known), List.of()));
        }
    }

    private static void compare(RequiredActionContext context, Identity.Known known, Map<String, String> typed) {
        DeclarationPage page = new DeclarationPage(context);
        List<FormMessage> errors = new ArrayList<>();
        Identity declared = check(known, typed, errors);
        if (declared == null) {
            context.challenge(page.form(known, typed, errors));
            return;
        }
        Set<DeclaredField> changed = declared.changedFrom(known.identity());
        if (changed.isEmpty()) {
            context.challenge(page.form(known, typed, List.of(new FormMessage(null, "uc.declare.nothing"))));
            return;
        }
        kept(context).keep(new Typed(context.getUser().getId(), typed, DeclarationForm.all(known.identity())), LIFE);
        context.challenge(page.compare(known, declared, changed, prospect(context, declared, changed), null));
    }

    private static void confirm(RequiredActionContext context, Identity.Known known, boolean sure) {
        DeclarationPage page = new DeclarationPage(context);
        Map<String, String> typed = typed(context, known);
        if (!isAsCompared(context, known)) {
            context.challenge(page.form(known, typed, List.of(new FormMessage(null, "uc.declare.changed"))));
            return;
        }
        List<FormMessage> errors = new ArrayList<>();
        Identity declared = check(known, typed, errors);
        Set<DeclaredField> changed = declared == null ? Set.of() : declared.changedFrom(known.identity());
        if (declared == null || changed.isEmpty()) {
            context.challenge(page.form(known, typed, errors));
            return;
        }
        Prospect prospect = prospect(context, declared, changed);
        if (!sure) {
            context.challenge(
                    page.compare(known, declared, changed, prospect, new FormMessage(SURE, "uc.declare.sure.missing")));
            return;
        }
        Declaration.Result result = new Declaration(
                        context.getSession(),
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr())
                .run(context.getRealm(), context.getUser().getId(), known.identity(), declared);
        switch (result) {
            case DONE -> done(context, page, changed);
            case LIMITED ->
                context.challenge(
                        page.compare(known, declared, changed, prospect, new FormMessage(null, "uc.declare.limit")));
            case STALE -> {
                kept(context).forget();
                if (!StaleLogin.refuses(context)) {
                    context.cancel();
                }
            }
            case HELD -> HeldAccount.refuse(context, ID);
            case CHANGED_MEANWHILE, NOT_OPEN ->
                context.challenge(page.form(known, typed, List.of(new FormMessage(null, "uc.declare.changed"))));
        }
    }

    private static void done(RequiredActionContext context, DeclarationPage page, Set<DeclaredField> changed) {
        kept(context).forget();
        context.getAuthenticationSession().setAuthNote(DONE_NOTE, "true");
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_PROFILE)
                .user(context.getUser())
                .detail("action", ID)
                .detail("fields", changed.toString())
                .success();
        Identity.Known now = known(context);
        context.challenge(
                now == null ? page.notAllowed() : page.done(now, prospect(context, now.identity(), Set.of())));
    }

    private static void end(RequiredActionContext context, String action) {
        context.getAuthenticationSession().removeAuthNote(DONE_NOTE);
        if (UPGRADE.equals(action) && OnwardAction.UPGRADE.isOffered(context.getSession())) {
            OnwardAction.UPGRADE.follow(context.getAuthenticationSession());
        }
        context.success();
    }

    private static @Nullable Identity check(Identity.Known known, Map<String, String> typed, List<FormMessage> errors) {
        LocalDate today =
                Instant.ofEpochMilli(Time.currentTimeMillis()).atZone(CHINA).toLocalDate();
        return new DeclarationForm(today).check(known.identity(), typed, errors).orElse(null);
    }

    private static boolean isDone(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(DONE_NOTE) != null;
    }

    private static Prospect prospect(RequiredActionContext context, Identity declared, Set<DeclaredField> changed) {
        boolean termOpen = Prospect.isTermOpen(
                context.getSession().getProvider(UserCenterStore.class),
                context.getRealm(),
                context.getUser().getId());
        return Prospect.of(declared, changed, termOpen);
    }

    /** Whether what was shown as it was before still is so. */
    private static boolean isAsCompared(RequiredActionContext context, Identity.Known known) {
        return typed(context)
                .filter(typed -> !typed.seen().equals(DeclarationForm.all(known.identity())))
                .isEmpty();
    }

    /** What was typed in this tab, or else what is known. */
    private static Map<String, String> typed(RequiredActionContext context, Identity.Known known) {
        return typed(context).map(Typed::fields).orElseGet(() -> DeclarationForm.filled(known.identity()));
    }

    private static Optional<Typed> typed(RequiredActionContext context) {
        return kept(context).find().filter(typed -> typed.account()
                .equals(context.getUser().getId()));
    }

    /** Null when the account's level is another's. */
    private static Identity.@Nullable Known known(RequiredActionContext context) {
        return Identity.find(
                        context.getSession().getProvider(UserCenterStore.class),
                        context.getRealm(),
                        context.getUser().getId())
                .orElse(null);
    }

    private static Sealed<Typed> kept(RequiredActionContext context) {
        return Sealed.of(context.getSession(), context.getAuthenticationSession(), "declaration", Typed.class);
    }
}
