package org.usercenter.auth.review;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-answer-review}. */
public final class AnswerReviewFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AnswerReviewFactory() {
        super(AnswerReview.ID, "Add what the review of a registration asks for");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new AnswerReview();
    }
}
