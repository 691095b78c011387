package org.usercenter.sandbox.guangdong;

import java.util.List;
import java.util.Optional;

import org.usercenter.sandbox.guangdong.GuangdongAccount.Kind;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.View;

/** The accounts as buttons, by kind. */
final class AccountList {
    private static final String ACCOUNT =
            """
            <li><button class="gd-account" name="uid" value="%s"><strong>%s</strong><span class="gd-level">%s</span><span class="sub">%s · <code>%s</code></span></button></li>
            """;

    private final GuangdongAccounts accounts;

    AccountList(GuangdongAccounts accounts) {
        this.accounts = accounts;
    }

    String html(View view) {
        StringBuilder html = new StringBuilder();
        List<GuangdongAccount> all = accounts.all();
        for (Kind kind : Kind.values()) {
            html.append("<h2 class=\"gd-group\">%s</h2><ul class=\"gd-accounts\">"
                    .formatted(view.text("guangdong.kind." + kind.id())));
            all.stream().filter(a -> a.kind() == kind).forEach(a -> html.append(item(view, a)));
            html.append("</ul>");
        }
        return html.toString();
    }

    private String item(View view, GuangdongAccount account) {
        Optional<GuangdongAccount> parent = accounts.parent(account);
        String below = parent.map(p -> Html.escape(p.name())).orElseGet(() -> Html.escape(account.uid()));
        return ACCOUNT.formatted(
                Html.escape(account.uid()),
                Html.escape(account.name()),
                view.text("guangdong.level." + account.level()),
                below,
                Html.escape(account.number()));
    }
}
