package org.usercenter.e2e.browser;

import java.util.HashMap;
import java.util.Map;

import org.usercenter.e2e.http.Json;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Answers in the agent's place, for what the real one says only on PCs that this is not, or would never say. */
public final class AgentAnswers {
    private final Page tab;

    public AgentAnswers(Page tab) {
        this.tab = tab;
    }

    /** What a call of the page gets. */
    public AgentAnswers give(String path, Map<String, ?> answer) {
        tab.route(url -> url.contains("//127.0.0.1:") && url.endsWith(path), route -> {
            if (route.request().method().equals("OPTIONS")) {
                route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(allowed(route)));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setHeaders(allowed(route))
                        .setBody(Json.write(answer)));
            }
        });
        return this;
    }

    /** The agent is there, but the site is not on its list. */
    public AgentAnswers refuseTheSite() {
        tab.route(
                url -> url.contains("//127.0.0.1:") && url.endsWith("/v1/info"),
                // Playwright itself would give permission to read what names nobody.
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(403)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "https://another.example"))
                        .setBody("{}")));
        return this;
    }

    /** No answer to a call. */
    public AgentAnswers keepWaiting(String path) {
        tab.route(url -> url.contains("//127.0.0.1:") && url.endsWith(path), route -> {});
        return this;
    }

    private static Map<String, String> allowed(Route route) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Access-Control-Allow-Origin",
                String.valueOf(route.request().headers().get("origin")));
        headers.put("Access-Control-Allow-Headers", "content-type");
        headers.put("Access-Control-Allow-Private-Network", "true");
        return headers;
    }
}
