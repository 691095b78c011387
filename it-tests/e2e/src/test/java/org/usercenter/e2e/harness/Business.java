package org.usercenter.e2e.harness;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an administrator does about business roles, and the demo's accounts that have some. */
public final class Business {
    public static final String PASSWORD = "Demo-2026!";

    /** Main account of a certified enterprise, which has opened "land" (viewer, bidder) and "finance". */
    public static final String MAIN_A = "jiancheng.admin";

    /** Main account of a verified enterprise, which has opened "land" (viewer). */
    public static final String MAIN_B = "yuanhang.admin";

    /** Internal account of the first one, without a role. */
    public static final String MEMBER_OF_A = "jiancheng.member";

    /** A person, bidder of "land" for the first one and viewer for the second. */
    public static final String PERSON_IN_BOTH = "chen.jie";

    /** A person of level 2, whose level 3 by the face has lapsed. */
    public static final String LAPSED = "wang.fang";

    public static final String USCC_A = "91440300MA5DEMXA6P";
    public static final String USCC_B = "91440300MA5DEMXB4J";

    private static final String OFFLINE = "offline_access";

    private final Admin admin;

    public Business(Admin admin) {
        this.admin = admin;
    }

    /** Path of the roles of an enterprise. */
    public String enterprise(String uscc) {
        return "/uc-business/enterprises/" + group(uscc);
    }

    public String member(String uscc, String loginName) {
        return enterprise(uscc) + "/members/" + user(loginName);
    }

    public String person(String loginName) {
        return "/uc-business/persons/" + user(loginName);
    }

    public void give(String holder, String client, String role) {
        admin.call("PUT", role(holder, client, role), null);
    }

    public void take(String holder, String client, String role) {
        admin.call("DELETE", role(holder, client, role), null);
    }

    /** Changes properties of a client until closed. */
    public Admin.Undo changeClient(String client, String property, Object value) {
        String path = "/clients/" + client(client);
        JsonNode old = admin.get(path);
        admin.call("PUT", path, ((ObjectNode) old.deepCopy()).putPOJO(property, value));
        return () -> admin.call("PUT", path, old);
    }

    /** Changes one attribute of a client until closed. */
    public Admin.Undo changeAttribute(String client, String name, String value) {
        ObjectNode attributes =
                admin.get("/clients/" + client(client)).path("attributes").deepCopy();
        return changeClient(client, "attributes", attributes.put(name, value));
    }

    /** Lets a client ask for offline tokens until closed. */
    public Admin.Undo offlineAccess(String client) {
        String id = StreamSupport.stream(admin.get("/client-scopes").spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals(OFFLINE))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String path = "/clients/" + client(client) + "/optional-client-scopes/" + id;
        admin.call("PUT", path, null);
        return () -> admin.call("DELETE", path, null);
    }

    /** Makes a natural person a sub-account of an enterprise. */
    public void join(String uscc, String loginName) {
        admin.call("PUT", invited(uscc, loginName), null);
    }

    /** Ends that. */
    public void leave(String uscc, String loginName) {
        admin.call("DELETE", invited(uscc, loginName), null);
    }

    private String invited(String uscc, String loginName) {
        String group = admin.get("/group-by-path/enterprises/" + uscc + "/members/invited")
                .path("id")
                .asText();
        return "/users/" + user(loginName) + "/groups/" + group;
    }

    public void suspend(String uscc, String reason) {
        admin.call("PUT", enterprise(uscc) + "/suspension", Map.of("reason", reason));
    }

    public void resume(String uscc) {
        admin.call("DELETE", enterprise(uscc) + "/suspension", null);
    }

    public JsonNode suspension(String uscc) {
        return admin.get(enterprise(uscc) + "/suspension");
    }

    /** Changes one attribute of a role until closed. */
    public Admin.Undo changeRole(String client, String role, String attribute, String value) {
        String path = "/clients/" + client(client) + "/roles/" + role;
        JsonNode old = admin.get(path);
        ObjectNode changed = old.deepCopy();
        ((ObjectNode) changed.get("attributes")).putPOJO(attribute, List.of(value));
        admin.call("PUT", path, changed);
        return () -> admin.call("PUT", path, old);
    }

    /** Adds an ordinary role until closed. */
    public Admin.Undo addRole(String client, String role) {
        String path = "/clients/" + client(client) + "/roles";
        admin.call("POST", path, Map.of("name", role));
        return () -> admin.call("DELETE", path + "/" + role, null);
    }

    private String role(String holder, String client, String role) {
        return holder + "/clients/" + client(client) + "/roles/" + role;
    }

    private String group(String uscc) {
        return admin.get("/group-by-path/enterprises/" + uscc).path("id").asText();
    }

    /** Id of an account. */
    public String user(String loginName) {
        return admin.user(loginName).orElseThrow().path("id").asText();
    }

    /** Internal id of a client. */
    public String client(String clientId) {
        return admin.get("/clients?clientId=" + clientId).get(0).path("id").asText();
    }
}
