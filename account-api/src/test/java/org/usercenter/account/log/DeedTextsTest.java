package org.usercenter.account.log;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.account.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class DeedTextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(new Texts(DeedViews.class, "deeds", false).keys(""))
                .isEqualTo(new Texts(DeedViews.class, "deeds", true).keys(""));
    }

    @Test
    void anActionWithoutAnAreaStandsWithOthers() {
        assertThat(new DeedActions(new Texts(DeedTextsTest.class, "incomplete", false)).all())
                .containsExactly(
                        new ActionView("fresh.made", "Other", "Something fresh made"),
                        new ActionView("plain", "Other", "Something plain done"));
    }

    @Test
    void everyActionHasAnAreaAndAreasStandTogether() {
        List<ActionView> actions = new DeedActions(true).all();

        String other = new Texts(DeedViews.class, "deeds", true).get("area-other");
        assertThat(actions).hasSizeGreaterThan(60).allSatisfy(action -> {
            assertThat(action.area()).isNotBlank().isNotEqualTo(other);
            assertThat(action.text()).isNotBlank();
        });
        List<String> areas = actions.stream().map(ActionView::area).toList();
        assertThat(areas).isSorted();
        assertThat(new DeedActions(false).all())
                .extracting(ActionView::code)
                .containsExactlyInAnyOrderElementsOf(
                        actions.stream().map(ActionView::code).toList());
    }
}
