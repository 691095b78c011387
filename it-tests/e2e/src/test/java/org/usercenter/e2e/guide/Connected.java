package org.usercenter.e2e.guide;

import java.util.List;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;

/** The client "land" as that of a program under test, until closed. */
record Connected(List<Admin.Undo> undos) implements AutoCloseable {
    static final String SECRET = "demo-land-secret";

    static Connected to(Business business, String url, String backChannel) {
        return new Connected(List.of(
                business.changeClient("land", "redirectUris", List.of(url + "/*")),
                business.changeAttribute("land", "post.logout.redirect.uris", url + "/*"),
                business.changeAttribute("land", "backchannel.logout.url", url + backChannel)));
    }

    @Override
    public void close() {
        for (int i = undos.size() - 1; i >= 0; i--) {
            undos.get(i).close();
        }
    }
}
