package org.usercenter.e2e.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.ApplyProgram;
import org.usercenter.e2e.harness.ApplyProgram.Outcome;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Repository;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.usercenter.e2e.http.Visitor.fields;

/** A further realm on a server that runs, with the released files under a name of its own. */
final class AppliedRealm implements AutoCloseable {
    private static final String RELEASED = "realm-config/target/release/realm/user-center-realm.json";

    private final Landscape landscape;
    private final String name;
    private final Path folder;
    private final Admin admin;

    AppliedRealm(Landscape landscape, String name, Path folder) {
        this.landscape = landscape;
        this.name = name;
        this.folder = folder;
        this.admin = landscape.admin().in(name);
    }

    Admin admin() {
        return admin;
    }

    /** The released realm's file. */
    Path released() throws IOException {
        return released(realm -> {});
    }

    /** The file of another version of it. */
    Path released(Consumer<ObjectNode> change) throws IOException {
        return written("released", Files.readString(Repository.root().resolve(RELEASED)), change);
    }

    /** The file of a version from before business systems, recovery and the account interface. */
    Path older() throws IOException {
        try (var file = AppliedRealm.class.getResourceAsStream("/realm/older-realm.json")) {
            if (file == null) {
                throw new AssertionError("no older realm");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return written("older", text.replaceAll("\\$\\{UC_[A-Z_]+:([^}]*)}", "$1"), realm -> {});
        }
    }

    private Path written(String kind, String text, Consumer<ObjectNode> change) throws IOException {
        ObjectNode realm = (ObjectNode) Json.parse(text.replace("/realms/user-center/", "/realms/" + name + "/"));
        realm.put("realm", name);
        change.accept(realm);
        Path file = Files.createTempFile(folder, kind, ".json");
        Files.writeString(file, Json.write(realm));
        return file;
    }

    Outcome run(String task, Path file, String... options) throws IOException, InterruptedException {
        return new ApplyProgram(landscape.server(), Map.of()).run(task, List.of(file), options);
    }

    /** Somebody with a password, whose account an administrator made. */
    Person person() {
        Person person = Person.madeUp();
        admin.call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        person.loginName(),
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", person.password(), "temporary", false))));
        return person;
    }

    /** The login page of the account pages, or where a session leads. */
    Page login(Visitor visitor) {
        String realm = landscape.server().url() + "/realms/" + name;
        return visitor.get(
                realm + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                        + "&state=s&redirect_uri=" + realm + "/account/"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }

    static Page password(Visitor visitor, Page login, Person person) {
        return visitor.submit(login, fields("username", person.loginName(), "password", person.password()));
    }

    /** Whether somebody came to the account pages with a code. */
    static boolean loggedIn(Page page) {
        return ("&" + page.uri().getQuery()).contains("&code=");
    }

    Visitor visitor() {
        return new Visitor(landscape.server().url());
    }

    /** How many changes were made in it by the admin interface. */
    int adminEvents() {
        return admin.get("/admin-events?max=10000").size();
    }

    /** Names of the steps of a flow, in their order. */
    List<String> steps(String flow) {
        return StreamSupport.stream(
                        admin.get("/authentication/flows/" + flow + "/executions")
                                .spliterator(),
                        false)
                .filter(step -> step.path("level").asInt() == 0)
                .map(step -> step.path("providerId").asText())
                .toList();
    }

    @Override
    public void close() {
        admin.call("DELETE", "", null);
    }
}
