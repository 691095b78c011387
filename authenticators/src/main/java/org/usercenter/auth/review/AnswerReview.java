package org.usercenter.auth.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;

/**
 * Lets an account's holder add what the operators have asked for about a registration (补充注册审核材料):
 * {@code kc_action=uc-answer-review}. In the flow, because that is where materials are received.
 */
final class AnswerReview extends RequestedAction {
    static final String ID = "uc-answer-review";
    static final String ACTION = "action";
    static final String SEND = "send";
    static final String WORDS = "words";

    private static final String TEMPLATE = "uc-answer-review.ftl";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context, asked(context), "", List.of()));
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        if (!SEND.equals(form.getFirst(ACTION))) {
            context.cancel();
            return;
        }
        Review review = asked(context);
        if (review == null) {
            context.challenge(page(context, null, "", List.of()));
            return;
        }
        String words =
                Optional.ofNullable(form.getFirst(WORDS)).map(String::strip).orElse("");
        Map<DocumentKind, Boolean> kinds = kinds(context);
        List<FormMessage> errors = new ArrayList<>();
        if (words.length() > Review.MAX_WORDS) {
            errors.add(new FormMessage(WORDS, "uc.review.error.long", Review.MAX_WORDS));
        } else if (words.isEmpty() && !hasMaterial(context, kinds)) {
            errors.add(new FormMessage(WORDS, "uc.review.error.nothing"));
        }
        if (!errors.isEmpty()) {
            context.challenge(page(context, review, words, errors));
            return;
        }
        if (add(context, review, words, kinds)) {
            context.success();
        } else {
            // Answered in another tab, or overtaken: the page says that nothing is asked for any more.
            context.challenge(page(context, null, "", List.of()));
        }
    }

    private static boolean hasMaterial(RequiredActionContext context, Map<DocumentKind, Boolean> kinds) {
        Materials materials = Materials.of(context);
        return kinds.keySet().stream().anyMatch(materials::has);
    }

    private static boolean add(
            RequiredActionContext context, Review review, String words, Map<DocumentKind, Boolean> kinds) {
        DraftPlace place = Materials.of(context).place();
        String userId = context.getUser().getId();
        Deed deed = new Deed(userId, null, context.getConnection().getRemoteAddr());
        return KeycloakModelUtils.runJobInTransactionWithResult(
                context.getSession().getKeycloakSessionFactory(),
                context.getSession().getContext(),
                job -> {
                    RealmModel realm = job.getContext().getRealm();
                    UserCenterStore store = store(job);
                    KeptMaterials.keepOnly(store.documents(), realm, place, kinds.keySet());
                    boolean added = store.reviews().add(realm, review.id(), userId, words, place, deed);
                    if (!added) {
                        job.getTransactionManager().setRollbackOnly();
                    }
                    return added;
                },
                "answer the review of a registration");
    }

    private static Response page(
            RequiredActionContext context, @Nullable Review review, String words, List<FormMessage> errors) {
        LoginFormsProvider page = context.form();
        errors.forEach(page::addError);
        page.setAttribute("asked", review != null)
                .setAttribute("typed", words)
                .setAttribute("maxWords", Review.MAX_WORDS)
                .setFormData(new MultivaluedHashMap<>());
        if (review != null) {
            page.setAttribute("answer", review.answer());
            Materials.of(context).show(page, kinds(context));
        }
        return page.createForm(TEMPLATE);
    }

    private static Map<DocumentKind, Boolean> kinds(RequiredActionContext context) {
        return ReviewMaterials.of(
                store(context.getSession()),
                context.getRealm(),
                context.getUser().getId());
    }

    /** Null when nothing is asked for. */
    private static @Nullable Review asked(RequiredActionContext context) {
        return store(context.getSession())
                .reviews()
                .latest(context.getRealm(), context.getUser().getId())
                .filter(review -> review.state() == ReviewProgress.NEEDS_MORE)
                .orElse(null);
    }

    private static UserCenterStore store(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class);
    }
}
