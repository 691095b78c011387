package org.usercenter.e2e.account;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Repository;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Every endpoint of the account interface, as its description names them, for every kind of caller. */
@EndToEnd
@Tag("A1")
class RightsIT {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String ENTERPRISE = "/enterprises/{enterprise}";
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    /** What each operation needs, written down a second time: a new one is a decision. */
    private static Map<String, String> rules() throws IOException {
        Map<String, String> rules = new TreeMap<>();
        Files.readAllLines(Repository.root().resolve("it-tests/e2e/src/test/resources/account-rights.txt"))
                .forEach(line -> rules.put(line.split(" ")[0], line.split(" ")[1]));
        return rules;
    }

    private record Endpoint(String verb, String path, String right) {

        boolean ofEnterprise() {
            return path.startsWith(ENTERPRISE);
        }

        String at(String enterprise) {
            String address = ofEnterprise() ? path.replace("{enterprise}", enterprise) : path;
            return address.replaceAll("\\{[^}]+}", NOBODY);
        }
    }

    /**
     * Somebody who calls.
     *
     * @param rights in the first enterprise; empty: belongs to none; null: is not logged in there
     */
    private record Caller(String name, Api api, @Nullable Set<String> rights) {}

    @Test
    void everyOperationHasARuleAndNoRuleIsLeftOver(Landscape landscape) throws IOException {
        Map<String, String> described = new TreeMap<>();
        operations(new Api(landscape, null))
                .forEach(operation -> described.put(
                        operation.getValue().path("operationId").asText(),
                        operation.getValue().path("x-right").asText()));

        assertThat(described).isEqualTo(rules());
    }

    @Test
    void everyOperationLetsInWhomItsRuleNamesAndNobodyElse(Landscape landscape, People people, Admin admin) {
        String own = group(admin, Business.USCC_A);
        String foreign = group(admin, Business.USCC_B);
        List<Endpoint> endpoints = endpoints(new Api(landscape, null));
        List<String> wrong = new ArrayList<>();

        for (Caller caller : callers(landscape, people, admin)) {
            for (Endpoint endpoint : endpoints) {
                check(caller, endpoint, own, expected(caller, endpoint, true), wrong);
                if (endpoint.ofEnterprise()) {
                    check(caller, endpoint, foreign, expected(caller, endpoint, false), wrong);
                }
            }
        }

        assertThat(endpoints).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** The status that it must be; null: any that is not one of refusal. */
    private static @Nullable Integer expected(Caller caller, Endpoint endpoint, boolean own) {
        if (endpoint.right().equals("public")) {
            return 200;
        }
        Set<String> rights = caller.rights();
        if (rights == null) {
            return 401;
        }
        if (endpoint.right().equals("operator")) {
            return rights.contains("operator") ? null : Integer.valueOf(403);
        }
        if (!endpoint.ofEnterprise()) {
            return null;
        }
        if (!own || !rights.contains("read")) {
            return 404;
        }
        return rights.contains(endpoint.right()) ? null : Integer.valueOf(403);
    }

    private static void check(
            Caller caller, Endpoint endpoint, String enterprise, @Nullable Integer expected, List<String> wrong) {
        String body = endpoint.verb().equals("GET") ? null : "no JSON";
        Api.Reply reply = caller.api().send(endpoint.verb(), endpoint.at(enterprise), body);
        boolean right = expected == null
                ? !NOT_LET_IN.contains(reply.status()) && reply.status() < 500
                : reply.status() == expected;
        boolean worded = reply.status() < 400
                || (reply.header("Content-Type").startsWith("application/problem+json")
                        && !reply.json().path("title").asText().isEmpty());
        if (!right || !worded) {
            wrong.add(caller.name() + ": " + endpoint.verb() + " " + endpoint.at(enterprise) + " gave " + reply.status()
                    + " instead of " + expected + ": " + reply.http().body());
        }
    }

    private static List<Caller> callers(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Person administrator = people.registered();
        Person operator = people.registered();
        join(admin, administrator, "/enterprises/" + Business.USCC_A + "/members/invited");
        join(admin, administrator, administrators(admin));
        give(admin, operator, "uc-operator");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        String ofBusiness = land.tokens(land.enter(Business.MAIN_A, PASSWORD))
                .path("access_token")
                .asText();
        return List.of(
                new Caller("nobody", new Api(landscape, null), null),
                new Caller("token of a business system", new Api(landscape, ofBusiness), null),
                new Caller("person", api(landscape, person), Set.of()),
                new Caller("operator", api(landscape, operator), Set.of("operator")),
                new Caller("member", Api.of(landscape, Business.MEMBER_OF_A, PASSWORD), Set.of("read")),
                new Caller(
                        "member administrator",
                        api(landscape, administrator),
                        Set.of("read", "members", "departments")),
                new Caller(
                        "main account",
                        Api.of(landscape, Business.MAIN_A, PASSWORD),
                        Set.of("read", "members", "departments", "grants", "enterprise")));
    }

    private static Api api(Landscape landscape, Person person) {
        return Api.of(landscape, person.loginName(), person.password());
    }

    private static Stream<Map.Entry<String, JsonNode>> operations(Api api) {
        return api.get("/openapi.json").json().path("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(verb -> Map.entry(verb.getKey() + " " + path.getKey(), verb.getValue())));
    }

    private static List<Endpoint> endpoints(Api api) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        operations(api).forEach(operation -> {
            String[] parts = operation.getKey().split(" ");
            String right = operation.getValue().path("x-right").asText();
            endpoints.put(operation.getKey(), new Endpoint(parts[0].toUpperCase(Locale.ROOT), parts[1], right));
        });
        return List.copyOf(endpoints.values());
    }

    private static String group(Admin admin, String uscc) {
        return byPath(admin, "/enterprises/" + uscc);
    }

    private static String byPath(Admin admin, String path) {
        return admin.get("/group-by-path" + path).path("id").asText();
    }

    private static String administrators(Admin admin) {
        String members = "/enterprises/" + Business.USCC_A + "/members";
        boolean there = admin.get("/groups/" + byPath(admin, members) + "/children")
                .findValuesAsText("name")
                .contains("administrators");
        if (!there) {
            admin.call("POST", "/groups/" + byPath(admin, members) + "/children", Map.of("name", "administrators"));
        }
        return members + "/administrators";
    }

    private static void join(Admin admin, Person person, String path) {
        admin.call("PUT", "/users/" + id(admin, person) + "/groups/" + byPath(admin, path), null);
    }

    private static void give(Admin admin, Person person, String role) {
        admin.call(
                "POST", "/users/" + id(admin, person) + "/role-mappings/realm", List.of(admin.get("/roles/" + role)));
    }

    private static String id(Admin admin, Person person) {
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }
}
