package org.usercenter.e2e.account;

import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.TakeOver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An enterprise that a stranger registered with typed data, and whoever has its licence.
 *
 * @param stranger whose login name and password the main account has
 * @param id of the main account
 */
record TypedAccount(Landscape landscape, Enterprise enterprise, Person stranger, String id) {
    /** The password that the new holder chooses. */
    static final String FRESH = "Fresh-7788";

    /** The licence is shown, and it is asked whose the account is. */
    TakeOver question() {
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(enterprise));
        assertThat(question.offers("begin")).as(question.page().text()).isTrue();
        return question;
    }

    /** Up to where the new holder is logged in. */
    void takeOver() {
        Person owner = Person.madeUp();
        TakeOver question = question().press("begin");
        question.take(owner.mobile(), question.code(landscape.phone(), owner.mobile()), FRESH)
                .agree();
        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
    }
}
