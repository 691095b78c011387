package org.usercenter.account.log;

import java.util.Comparator;
import java.util.List;

import org.usercenter.account.text.Texts;

/** What can stand in the business log: whatever has a text. */
final class DeedActions {
    private static final String ACTION = "action.";

    /** Of what has no area of its own, or one without a text. */
    private static final String OTHER = "area-other";

    private final Texts texts;

    DeedActions(boolean chinese) {
        this(new Texts(DeedActions.class, "deeds", chinese));
    }

    DeedActions(Texts texts) {
        this.texts = texts;
    }

    /** By area. */
    List<ActionView> all() {
        return texts.keys(ACTION).stream()
                .map(key -> view(key.substring(ACTION.length())))
                .sorted(Comparator.comparing(ActionView::area).thenComparing(ActionView::code))
                .toList();
    }

    private ActionView view(String code) {
        String area = code.split("\\.", 2)[0];
        return new ActionView(code, texts.getOr("area." + area, texts.get(OTHER)), texts.get(ACTION + code));
    }
}
