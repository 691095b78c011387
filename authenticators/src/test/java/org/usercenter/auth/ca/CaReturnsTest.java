package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class CaReturnsTest {
    private static final CaAnswer ANSWER = new CaAnswer("AA==", "BB==", "RAW_DER", null, null);

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final CaReturns returns = new CaReturns(objects, new SecureRandom());
    private final Tab tab = new Tab("root", "tab");

    @Test
    void aWayBackIsGoodOnceAndSaysWhoAsked() {
        String handle = returns.open(tab.sitting, CaPurpose.BIND);

        Map<String, String> way = returns.take(handle).orElseThrow();

        assertThat(way)
                .containsEntry(CaReturns.CLIENT, "construction")
                .containsEntry(CaReturns.TAB, "tab")
                .containsEntry(CaReturns.SID, CaSitting.sid(tab.sitting))
                .containsEntry(CaReturns.PURPOSE, "BIND");
        assertThat(returns.take(handle)).isEmpty();
    }

    @Test
    void aWayBackEndsWithTheChallenge() {
        String handle = returns.open(tab.sitting, CaPurpose.LOGIN);
        objects.pass(CaChallenges.LIFE);

        assertThat(returns.take(handle)).isEmpty();
    }

    @Test
    void aNewWayBackEndsTheOneBefore() {
        String first = returns.open(tab.sitting, CaPurpose.LOGIN);
        String second = returns.open(tab.sitting, CaPurpose.LOGIN);

        assertThat(returns.take(first)).isEmpty();
        assertThat(returns.take(second)).isPresent();
    }

    @Test
    void whatABrowserBroughtIsShownOnceToWhoeverHasTheHandle() {
        Map<String, String> way =
                returns.take(returns.open(tab.sitting, CaPurpose.LOGIN)).orElseThrow();
        String handle = returns.bring(way, ANSWER);

        assertThat(returns.brought(handle).map(CaAnswer::of)).contains(ANSWER);
        assertThat(returns.brought(handle)).isEmpty();
    }

    @Test
    void anAnswerIsForItsTabAndOnce() {
        returns.keep(tab.sitting, ANSWER);

        assertThat(returns.collect(new Tab("root", "other").sitting)).isEmpty();
        assertThat(returns.collect(tab.sitting)).contains(ANSWER);
        assertThat(returns.collect(tab.sitting)).isEmpty();
    }

    @Test
    void theStoreDoesNotShowTheHandle() {
        String handle = returns.open(tab.sitting, CaPurpose.LOGIN);

        assertThat(objects.dump()).contains("uc.ca.return.").doesNotContain(handle);
    }
}
