package org.usercenter.realm.apply;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Carries out a plan on a server. */
final class Writers {
    private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);

    Writers(RealmServer server, Map<Part, ObjectNode> files) {
        Places places = new Places(server);
        BiFunction<Part, ObjectNode, ObjectNode> asItIs = (part, object) -> object;
        writers.put(
                Kind.CLIENT_SCOPE,
                new ItemWriter(server, part -> "/client-scopes", part -> places.clientScope(part.member()), asItIs));
        writers.put(
                Kind.CLIENT, new ItemWriter(server, part -> "/clients", part -> places.client(part.member()), asItIs));
        writers.put(Kind.MAPPER, new ItemWriter(server, part -> places.mappers(part.owner()), places::mapper, asItIs));
        writers.put(Kind.GROUP, new ItemWriter(server, part -> "/groups", places::group, asItIs));
        writers.put(
                Kind.COMPONENT,
                new ItemWriter(server, part -> "/components", places::component, (part, object) -> object.put(
                                "providerType", part.owner())
                        .put("parentId", server.get("").path("id").asText())));
        writers.put(
                Kind.IDENTITY_PROVIDER,
                new ItemWriter(
                        server,
                        part -> "/identity-provider/instances",
                        part -> Places.identityProvider(part.member()),
                        asItIs));
        writers.put(
                Kind.IDENTITY_MAPPER,
                new ItemWriter(
                        server,
                        part -> Places.identityProvider(part.owner()) + "/mappers",
                        places::identityMapper,
                        asItIs));
        RoleWriter roles = new RoleWriter(server, places);
        writers.put(Kind.REALM_ROLE, roles);
        writers.put(Kind.CLIENT_ROLE, roles);
        writers.put(Kind.SCOPE_MAPPING, roles);
        FlowWriter flows = new FlowWriter(server, files);
        writers.put(Kind.FLOW, flows);
        writers.put(Kind.STEP, flows);
        writers.put(Kind.REQUIRED_ACTION, new RequiredActionWriter(server));
        writers.put(Kind.CLIENT_PROFILE, new ListWriter(server, "/client-policies/profiles", "profiles"));
        writers.put(Kind.CLIENT_POLICY, new ListWriter(server, "/client-policies/policies", "policies"));
        writers.put(Kind.DEFAULT_SCOPE, new DefaultScopeWriter(server, places));
        writers.put(Kind.USER_PROFILE, new UserProfileWriter(server));
        writers.put(Kind.REALM, new ItemWriter(server, part -> "", part -> "", asItIs));
    }

    /**
     * Does it change by change.
     *
     * @param done gets each part that was changed
     * @throws RealmServer.RefusedException when the server refuses a change; those after it are not done
     */
    void carryOut(Plan plan, Consumer<Part> done) {
        for (Plan.Change change : plan.changes()) {
            Writer writer = writers.get(change.part().kind());
            if (writer == null) {
                throw new IllegalStateException(
                        "nothing writes a " + change.part().kind());
            }
            switch (change.action()) {
                case ADD -> writer.add(change.part(), change.object());
                case CHANGE -> writer.change(change.part(), change.object(), change.fields());
                case REMOVE -> writer.remove(change.part());
            }
            done.accept(change.part());
        }
    }

    private record RequiredActionWriter(RealmServer server) implements Writer {
        private static final String ACTIONS = "/authentication/required-actions/";

        @Override
        public void add(Part part, ObjectNode wanted) {
            ObjectNode body = new ObjectMapper().createObjectNode();
            body.set("providerId", wanted.path("providerId"));
            body.set("name", wanted.path("name"));
            server.post("/authentication/register-required-action", body);
            String path = ACTIONS + RealmServer.encode(wanted.path("providerId").asText());
            try {
                server.put(path, wanted.deepCopy().put("alias", part.member()));
            } catch (RealmServer.RefusedException e) {
                // Half of one would be taken for an operator's the next time.
                server.delete(path, null);
                throw e;
            }
        }

        @Override
        public void change(Part part, ObjectNode wanted, List<Field> fields) {
            String path = ACTIONS + RealmServer.encode(part.member());
            ObjectNode action = (ObjectNode) server.get(path);
            Writer.set(action, fields);
            server.put(path, action);
        }

        @Override
        public void remove(Part part) {
            server.delete(ACTIONS + RealmServer.encode(part.member()), null);
        }
    }

    private record DefaultScopeWriter(RealmServer server, Places places) implements Writer {

        @Override
        public void add(Part part, ObjectNode wanted) {
            server.put("/default-default-client-scopes/" + places.clientScopeId(part.member()), wanted);
        }

        @Override
        public void change(Part part, ObjectNode wanted, List<Field> fields) {
            // It is there or not.
        }
    }

    private record UserProfileWriter(RealmServer server) implements Writer {
        private static final String PROFILE = "/users/profile";

        @Override
        public void add(Part part, ObjectNode wanted) {
            server.put(PROFILE, UserProfiles.listed(wanted));
        }

        @Override
        public void change(Part part, ObjectNode wanted, List<Field> fields) {
            ObjectNode profile = UserProfiles.byName((ObjectNode) server.get(PROFILE));
            Writer.set(profile, fields);
            UserProfiles.prune(profile, fields);
            server.put(PROFILE, UserProfiles.listed(profile));
        }
    }
}
