package org.usercenter.auth.ca;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.ClientModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A browser tab in which somebody logs in: the notes of its authentication session, and whose it is. */
final class Tab {

    final Map<String, String> notes = new HashMap<>();
    final AuthenticationSessionModel sitting;

    Tab(String root, String tab) {
        RootAuthenticationSessionModel parent =
                Accounts.proxy(RootAuthenticationSessionModel.class, Map.of("getId", root));
        ClientModel client = Accounts.proxy(ClientModel.class, Map.of("getClientId", "construction"));
        this.sitting = Accounts.proxy(AuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
            case "getParentSession" -> parent;
            case "getTabId" -> tab;
            case "getClient" -> client;
            case "getAuthNote" -> notes.get((String) args[0]);
            case "setAuthNote" -> notes.put((String) args[0], (String) args[1]);
            case "removeAuthNote" -> notes.remove((String) args[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
