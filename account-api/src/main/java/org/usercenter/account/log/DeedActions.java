package org.usercenter.account.log;

import java.util.Comparator;
import java.util.List;

import org.usercenter.account.text.Texts;

/** What can stand in the business log: whatever has a text. */
final class DeedActions {
    private static final String ACTION = "action.";

    private final Texts texts;

    DeedActions(boolean chinese) {
        this.texts = new Texts(DeedActions.class, "deeds", chinese);
    }

    /** By area. */
    List<ActionView> all() {
        return texts.keys(ACTION).stream()
                .map(key -> view(key.substring(ACTION.length())))
                .sorted(Comparator.comparing(ActionView::area).thenComparing(ActionView::code))
                .toList();
    }

    private ActionView view(String code) {
        String area = code.substring(0, code.indexOf('.'));
        return new ActionView(code, texts.get("area." + area), texts.get(ACTION + code));
    }
}
