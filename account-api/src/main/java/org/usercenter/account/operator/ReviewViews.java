package org.usercenter.account.operator;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.document.DocumentView;
import org.usercenter.account.enterprise.EnterpriseViews;
import org.usercenter.account.me.ParticularsView;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;

/** What an operator sees of a review; numbers and contacts are masked. */
record ReviewViews(Call call) {

    /** The same as on the page of the account's own documents. */
    private static final int MAX_DOCUMENTS = 100;

    ReviewView view(Review review) {
        UserModel user = Optional.ofNullable(call.session().users().getUserById(call.realm(), review.userId()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        Declared declared = Declared.of(call, review.userId());
        boolean mayRead = mayRead(review);
        return new ReviewView(
                ReviewRow.of(review, call.caller().id()),
                user.getUsername(),
                user.isEnabled(),
                declared.enterprise() == null ? null : new EnterpriseViews(call).view(declared.enterprise(), true),
                declared.person() == null ? null : ParticularsView.of(declared.person()),
                new AccountContacts(call).mobile(review.userId()),
                AccountContacts.email(user),
                declared.shown().map(Declared.Shown::whose).orElse(null),
                review.words(),
                review.answer(),
                mayRead ? materials(review.userId()) : List.of(),
                mayRead);
    }

    private List<DocumentView> materials(String userId) {
        return call.store().documents().ofAccount(call.realm(), userId, 0, MAX_DOCUMENTS).stream()
                .map(DocumentView::of)
                .toList();
    }

    /** Whoever has taken it, as long as nothing is decided. */
    boolean mayRead(Review review) {
        return review.state() == ReviewProgress.TAKEN && call.caller().id().equals(review.operatorId());
    }
}
