package org.usercenter.account.log;

import java.util.List;
import java.util.stream.Collectors;

/** The business log in a spreadsheet. */
final class DeedsForm extends SheetForm<DeedView> {
    private static final List<String> COLUMNS =
            List.of("at", "actor", "what", "subject", "outcome", "facts", "way", "ip", "region");

    DeedsForm(boolean chinese) {
        super("business-log", "deeds", chinese, COLUMNS);
    }

    @Override
    void write(DeedView view, Cells cells) {
        cells.moment(0, view.at());
        cells.text(1, view.actor());
        cells.text(2, view.what());
        cells.text(3, view.subject());
        cells.text(4, view.outcome());
        cells.text(
                5,
                view.facts().stream()
                        .map(fact -> texts().get("fact", fact.name(), fact.text()))
                        .collect(Collectors.joining(texts().get("then"))));
        cells.text(6, view.way());
        cells.text(7, view.ip());
        cells.text(8, view.region());
    }
}
