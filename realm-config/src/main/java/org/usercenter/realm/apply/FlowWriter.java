package org.usercenter.realm.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Flows and their steps, in place: logins that are under way go on. A new step is there disabled at first, gets its settings,
 * and counts with its last change.
 */
final class FlowWriter implements Writer {
    private static final String FLOWS = "/authentication/flows";

    private final RealmServer server;
    private final Map<Part, ObjectNode> files;
    private final ObjectMapper json = new ObjectMapper();

    /** With what the files say of flows: a subflow is made with the step that holds it. */
    FlowWriter(RealmServer server, Map<Part, ObjectNode> files) {
        this.server = server;
        this.files = files;
    }

    @Override
    public void add(Part part, ObjectNode wanted) {
        if (part.kind() == Kind.STEP) {
            if (find(part).isEmpty()) {
                addStep(part, wanted);
            }
        } else if (wanted.path("topLevel").asBoolean() && !exists(part.member())) {
            server.post(FLOWS, wanted.deepCopy().put("alias", part.member()).put("builtIn", false));
        }
    }

    private boolean exists(String flow) {
        return server.find(executions(flow)).isPresent();
    }

    private void addStep(Part part, ObjectNode wanted) {
        holder(part.owner());
        String subflow = wanted.path("flowAlias").asText();
        ObjectNode body = json.createObjectNode();
        body.set("priority", wanted.path("priority"));
        if (subflow.isEmpty()) {
            body.set("provider", wanted.path("authenticator"));
            server.post(executions(part.owner()) + "/execution", body);
        } else {
            ObjectNode flow = files.getOrDefault(new Part(Kind.FLOW, subflow), json.createObjectNode());
            body.put("alias", subflow).put("type", flow.path("providerId").asText("basic-flow"));
            body.put("description", flow.path("description").asText());
            server.post(executions(part.owner()) + "/flow", body);
        }
        try {
            configure(part, wanted, List.of());
            require(part, wanted);
        } catch (RealmServer.RefusedException e) {
            // Half of a step would be taken for an operator's the next time.
            remove(part);
            throw e;
        }
    }

    /** Makes the flow that a step is to stand in, which its own step has not come to yet. */
    private void holder(String flow) {
        if (exists(flow)) {
            return;
        }
        files.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.STEP
                        && entry.getValue().path("flowAlias").asText().equals(flow))
                .findFirst()
                .ifPresent(entry -> addStep(entry.getKey(), entry.getValue()));
    }

    @Override
    public void change(Part part, ObjectNode wanted, List<Field> fields) {
        if (part.kind() == Kind.FLOW) {
            changeFlow(part, fields);
            return;
        }
        List<Field> settings = fields.stream()
                .filter(field ->
                        field.name().startsWith("/config/") || field.name().equals("/alias"))
                .toList();
        if (!settings.isEmpty()) {
            configure(part, wanted, settings);
        }
        ObjectNode execution = execution(part);
        fields.stream()
                .filter(field ->
                        field.name().equals("/requirement") || field.name().equals("/priority"))
                .forEach(field -> execution.set(field.name().substring(1), field.to()));
        server.put(executions(part.owner()), execution);
    }

    private void changeFlow(Part part, List<Field> fields) {
        for (JsonNode flow : server.get(FLOWS)) {
            if (flow.path("alias").asText().equals(part.member())) {
                ObjectNode changed = flow.deepCopy();
                Writer.set(changed, fields);
                server.put(FLOWS + "/" + flow.path("id").asText(), changed);
                return;
            }
        }
        // A subflow, which only the step that holds it knows: its description says nothing to the server.
    }

    /** Gives a step its settings: all of them, or the changed. */
    private void configure(Part part, ObjectNode wanted, List<Field> changed) {
        ObjectNode execution = execution(part);
        if (execution.hasNonNull("authenticationConfig")) {
            String path = "/authentication/config/"
                    + execution.path("authenticationConfig").asText();
            ObjectNode config = (ObjectNode) server.get(path);
            Writer.set(config, changed);
            server.put(path, config);
        } else if (wanted.has("alias")) {
            ObjectNode config = json.createObjectNode();
            config.set("alias", wanted.path("alias"));
            config.set("config", wanted.path("config"));
            server.post("/authentication/executions/" + execution.path("id").asText() + "/config", config);
        }
    }

    private void require(Part part, ObjectNode wanted) {
        ObjectNode execution = execution(part);
        execution.set("requirement", wanted.path("requirement"));
        execution.set("priority", wanted.path("priority"));
        server.put(executions(part.owner()), execution);
    }

    /** A step with all that it holds, in one transaction: what went with another step is gone already. */
    @Override
    public void remove(Part part) {
        if (part.kind() == Kind.STEP) {
            find(part)
                    .ifPresent(step -> server.delete(
                            "/authentication/executions/" + step.path("id").asText(), null));
        }
    }

    private ObjectNode execution(Part part) {
        return find(part).orElseThrow(() -> new IllegalStateException("no " + part));
    }

    private Optional<ObjectNode> find(Part part) {
        return server.find(executions(part.owner())).stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .filter(execution -> execution.path("level").asInt() == 0)
                .filter(execution -> execution
                        .path(execution.path("authenticationFlow").asBoolean() ? "displayName" : "providerId")
                        .asText()
                        .equals(part.shared()))
                .skip(part.number() - 1L)
                .findFirst()
                .map(ObjectNode.class::cast);
    }

    private static String executions(String flow) {
        return FLOWS + "/" + RealmServer.encode(flow) + "/executions";
    }
}
